package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.InvalidDeclaration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * Damages a file in many ways: each time it is read whole, or refused with a place and a remedy,
 * within ten seconds and 256 MiB.
 */
public final class DamageTrial {
  private static final int CUT = 100;
  private static final int FLIPPED = 150;
  private static final int OVERWRITTEN = 150;
  private static final int[] LIES = {
    -1, 0, 1, 7, 255, 256, 65_535, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE, -2, 999
  };
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 256L << 20;

  private final Path file;
  private final Function<Path, RawTable> reader;
  private final String place;
  private int read;
  private int refused;

  /**
   * @param file that is written anew each time
   * @param place pattern of the place within the file that a refusal names
   */
  public DamageTrial(Path file, Function<Path, RawTable> reader, String place) {
    this.file = file;
    this.reader = reader;
    this.place = place;
  }

  public int read() {
    return read;
  }

  public int refused() {
    return refused;
  }

  /** Four hundred times: cut short, bits turned over, numbers overwritten by likely lies. */
  public void fourHundred(byte[] whole, String name) throws IOException {
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

  /** One file. */
  public void outcome(byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    long allocated =
        assertTimeoutPreemptively(
            LIMIT,
            () -> {
              ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
              long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
              attempt(what);
              return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            },
            what);
    assertTrue(allocated < MOST_BYTES, () -> what + " allocates " + allocated);
  }

  /** Anything thrown but a refusal fails the test. */
  private void attempt(String what) {
    try {
      assertFalse(RawFixtures.cells(reader.apply(file)).isEmpty());
      read++;
    } catch (DataRefused told) {
      refused++;
      String name = file.getFileName().toString().replace(".", "\\.");
      assertTrue(
          told.getMessage().matches("(?s).*" + name + ":(" + place + "): .+\\. [A-Z].+\\."),
          () -> what + ": " + told.getMessage());
    } catch (InvalidDeclaration told) {
      refused++;
      assertTrue(
          told.problems().stream().allMatch(any -> any.remedy().matches("(?s)[A-Z].+\\.")),
          () -> what + ": " + told.problems());
    }
  }
}
