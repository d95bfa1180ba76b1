package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.RawFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of cells, damaged in five hundred ways. */
class DamagedTextTest {
  private static final int TIMES = 100;
  private static final String LINES = "\\d+";

  private final Random random = new Random(20180403);
  private final byte[] whole = text().getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private DamageTrial trial;

  @BeforeEach
  void startTrial() {
    trial =
        new DamageTrial(
            folder.resolve("damaged.csv"),
            path -> RawFiles.open(path, RawFixtures.raw(path, RawFormat.CSV, Optional.empty())),
            LINES);
  }

  /** A text that is cut at a line or in a cell cannot be told from a whole one: it may be read. */
  @Test
  void cut_short() throws IOException {
    for (int i = 0; i < TIMES; i++) {
      trial.outcome(Arrays.copyOf(whole, random.nextInt(whole.length)), "cut " + i);
    }
    assertEquals(TIMES, trial.read() + trial.refused());
    assertTrue(trial.refused() > 0 && trial.read() > 0);
  }

  @Test
  void bits_turned_over() throws IOException {
    for (int i = 0; i < TIMES; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      trial.outcome(bytes, "flipped " + i);
    }
    assertTrue(trial.refused() > 0 && trial.read() > 0);
  }

  @Test
  void quotes_that_do_not_balance() throws IOException {
    for (int i = 0; i < TIMES; i++) {
      trial.outcome(inserted("\"".getBytes(StandardCharsets.UTF_8)), "quoted " + i);
    }
    assertTrue(trial.refused() > 0 && trial.read() > 0);
  }

  /**
   * Nothing is declared. Bytes of one letter each are read as windows-1252, and told; UTF-16 has a
   * mark here where its name has no order; letters of more bytes without a mark are refused.
   */
  @Test
  void letters_of_another_encoding() throws IOException {
    for (String encoding : List.of("windows-1252", "UTF-16LE", "UTF-16", "IBM850", "UTF-32")) {
      for (int i = 0; i < TIMES / 5; i++) {
        String part = text().substring(0, 200 + random.nextInt(1_000));
        trial.outcome(part.getBytes(Charset.forName(encoding)), encoding + " " + i);
      }
    }
    assertEquals(2 * TIMES / 5, trial.refused());
    assertEquals(3 * TIMES / 5, trial.read());
  }

  /** Cells of up to two million letters, and runs of bytes that no text holds. */
  @Test
  void huge_cells_and_foreign_bytes() throws IOException {
    for (int i = 0; i < TIMES; i++) {
      byte[] filling = new byte[i < TIMES / 5 ? 100_000 * (i + 1) : 1 + random.nextInt(50)];
      Arrays.fill(filling, (byte) (i < TIMES / 5 ? 'x' : random.nextInt(32)));
      trial.outcome(inserted(filling), "filled " + i);
    }
    assertEquals(TIMES, trial.read() + trial.refused());
    assertTrue(trial.read() > 0);
  }

  private byte[] inserted(byte[] filling) {
    int at = random.nextInt(whole.length);
    byte[] bytes = new byte[whole.length + filling.length];
    System.arraycopy(whole, 0, bytes, 0, at);
    System.arraycopy(filling, 0, bytes, at, filling.length);
    System.arraycopy(whole, at, bytes, at + filling.length, whole.length - at);
    return bytes;
  }

  private static String text() {
    StringBuilder text = new StringBuilder("id;ville;effectif;remarque\r\n");
    for (int i = 1; i <= 100; i++) {
      text.append(i)
          .append(";Orléans;")
          .append(10 * i)
          .append(";\"été; \"\"oui\"\"\nà suivre\"\r\n");
    }
    return text.toString();
  }
}
