package fr.barometre.pipeline.loading.stata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fr.barometre.pipeline.DataRefused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut short, overwritten and lying: read whole, or refused with a place and a remedy. */
class DamagedFilesTest {
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
  @ValueSource(strings = {"haven-13.dta", "haven-14.dta", "haven-15.dta"})
  void four_hundred_of_each_release_are_read_or_refused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(StataFixtures.path(name));
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

  @Test
  void more_records_stated_than_there_are_is_told_with_what_is_left() throws IOException {
    byte[] bytes = Files.readAllBytes(StataFixtures.path("haven-14.dta"));
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3;
    bytes[at] = 0;
    bytes[at + 2] = 1; // 65,536 records
    Path file = write(bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> StataFixtures.open(file));

    assertTrue(
        told.getMessage()
            .matches(
                ".*:byte \\d+: \\d+ bytes are stated where \\d+ are left\\. The file is damaged or cut"
                    + " short: export it again\\."),
        told.getMessage());
  }

  @Test
  void fewer_records_stated_than_there_are_is_told_where_the_data_should_end() throws IOException {
    byte[] bytes = Files.readAllBytes(StataFixtures.path("haven-14.dta"));
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3] = 39;
    Path file = write(bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> StataFixtures.open(file));

    assertTrue(told.getMessage().contains("'</data>' should stand here"), told.getMessage());
  }

  @Test
  void a_release_that_is_not_known_is_told_with_how_to_save() throws IOException {
    byte[] bytes = Files.readAllBytes(StataFixtures.path("haven-14.dta"));
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("118")] = '2';
    Path file = write(bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> StataFixtures.open(file));

    assertEquals(
        file
            + ":byte 31: release '218' of the format is not one of 117, 118, 119. Save it for Stata"
            + " 13 or 14 (saveold in Stata), or as text.",
        told.getMessage());
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.dta"), bytes);
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
      assertFalse(StataFixtures.cells(StataFixtures.open(file)).isEmpty());
      read++;
    } catch (DataRefused told) {
      refused++;
      assertTrue(
          told.getMessage()
              .matches("(?s).*damaged\\.dta:(byte \\d+|record \\d+): .+\\. [A-Z].+\\."),
          () -> what + ": " + told.getMessage());
    }
  }
}
