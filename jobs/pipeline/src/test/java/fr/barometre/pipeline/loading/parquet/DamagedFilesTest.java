package fr.barometre.pipeline.loading.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fr.barometre.pipeline.DataRefused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut short, overwritten and lying: read whole, or refused with a place and a remedy. */
class DamagedFilesTest {
  private static final String ANSWERS =
      "SELECT range AS id, 'company ' || range AS name, range % 3 AS size, range / 7 AS sales,"
          + " DATE '2018-04-03' + (range % 9)::INTEGER AS day FROM range(200)";
  private static final int FLIPPED = 150;
  private static final int OVERWRITTEN = 150;
  private static final int CUT = 100;
  private static final int[] LIES = {
    -1, 0, 1, 7, 255, 256, 65_535, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE, -2, 999
  };
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 256L << 20;

  @TempDir Path folder;
  private int read;
  private int refused;

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip"})
  void four_hundred_of_each_codec_are_read_or_refused(String name) throws IOException {
    byte[] whole =
        Files.readAllBytes(
            ParquetFixtures.written(
                folder.resolve("whole.parquet"), ANSWERS, ", COMPRESSION " + name));
    Random random = new Random(20180403);

    for (int i = 0; i < CUT; i++) {
      outcome(Arrays.copyOf(whole, random.nextInt(whole.length)), name + " cut " + i);
    }
    assertEquals(0, read, "nothing that is cut is whole");
    for (int i = 0; i < FLIPPED; i++) {
      byte[] bytes = whole.clone();
      for (int k = random.nextInt(3); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      outcome(bytes, name + " flipped " + i);
    }
    for (int i = 0; i < OVERWRITTEN; i++) {
      byte[] bytes = whole.clone();
      int lie = LIES[random.nextInt(LIES.length)];
      int at = 4 * random.nextInt(bytes.length / 4 - 1);
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, lie);
      outcome(bytes, name + " overwritten " + i);
    }

    assertEquals(CUT + FLIPPED + OVERWRITTEN, read + refused);
    assertTrue(read > 0 && refused > CUT, read + " read, " + refused + " refused");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.parquet"), bytes);
  }

  private void outcome(byte[] bytes, String what) throws IOException {
    Path file = write(bytes);
    long allocated =
        assertTimeoutPreemptively(
            LIMIT,
            () -> {
              ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
              long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
              attempt(file, what);
              return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            },
            what);
    assertTrue(allocated < MOST_BYTES, () -> what + " allocates " + allocated);
  }

  /** Anything thrown but a refusal fails the test. */
  private void attempt(Path file, String what) {
    try {
      assertFalse(ParquetFixtures.cells(ParquetFile.open(file)).isEmpty());
      read++;
    } catch (DataRefused told) {
      refused++;
      assertTrue(
          told.getMessage()
              .matches(
                  "(?s).*damaged\\.parquet:(footer|record \\d+|column [^:]*): .+\\. [A-Z].+\\."),
          () -> what + ": " + told.getMessage());
    }
  }
}
