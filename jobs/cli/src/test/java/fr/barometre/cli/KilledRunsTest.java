package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of {@code run} ended by SIGKILL while readers read on: half of them at instants spread
 * over the whole run, half within the milliseconds around the switch.
 *
 * <p>After each kill the edition is read whole, old or new. Where the kill left any trace in the
 * published folder, the next run must end well without help; where it left none, the next run
 * begins from a state that an earlier one began from.
 */
class KilledRunsTest {
  private static final int READERS = 2;
  private static final int AROUND_THE_SWITCH_MILLIS = 40;

  @TempDir Path folder;
  private BakersSurvey survey;
  private Path output;

  @BeforeEach
  void publish() throws Exception {
    survey = BakersSurvey.in(folder.resolve("survey"), "2020");
    output = folder.resolve("published");
    run();
  }

  @Test
  void readersSeeAWholeEditionWheneverARunIsKilled() throws Exception {
    killAndReadOn(4, 1);
  }

  @Test
  @Tag("slow")
  void readersSeeAWholeEditionWheneverOneOfTwoHundredRunsIsKilled() throws Exception {
    killAndReadOn(Integer.getInteger("kills", 200), Long.getLong("seed", 2018));
  }

  private void killAndReadOn(int kills, long seed) throws Exception {
    Random random = new Random(seed);
    Counts counts = new Counts();
    long begun = System.nanoTime();
    run();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    try (WholeEditionReader readers = new WholeEditionReader(output, READERS)) {
      for (int kill = 0; kill < kills; kill++) {
        String before = WholeEditionReader.read(output);
        List<String> state = state();
        survey.answering(kill + 2);
        if (kill % 2 == 0) {
          killAfter((long) (random.nextDouble() * whole), counts);
        } else {
          killAtTheSwitch(random.nextInt(AROUND_THE_SWITCH_MILLIS), counts);
        }
        counts.kills++;
        counts.published += WholeEditionReader.read(output).equals(before) ? 0 : 1;
        if (!state().equals(state)) {
          counts.traces++;
          run();
          assertEquals(List.of(), readers.broken());
        }
      }
      survey.answering(kills + 2);
      run();
      Thread.sleep(100); // the readers come by once more
      System.out.printf(
          "%d kills in runs of %d ms: %d left traces, %d came after the switch, %d after the end;"
              + " %d readings of %d runs, %d not whole%n",
          counts.kills,
          whole,
          counts.traces,
          counts.published,
          counts.late,
          readers.readings(),
          readers.runs().size(),
          readers.broken().size());
      assertEquals(List.of(), readers.broken());
      assertTrue(readers.readings() > kills);
      assertTrue(readers.runs().contains(WholeEditionReader.read(output)));
    }
  }

  private void killAfter(long millis, Counts counts) throws Exception {
    Process process = begin();
    counts.late += process.waitFor(millis, TimeUnit.MILLISECONDS) ? 1 : 0;
    end(process);
  }

  /**
   * The manifest is staged last: what follows is the switch and the removal of old runs. It is
   * staged for less than a millisecond, so that its folder may be gone when one looks.
   */
  private void killAtTheSwitch(int millis, Counts counts) throws Exception {
    Process process = begin();
    Path staging = output.resolve("fournil/runs/2020/.staging");
    boolean staged = false;
    while (process.isAlive()
        && !Files.exists(staging.resolve("run.json"))
        && !(staged && !Files.exists(staging))) {
      staged = staged || Files.exists(staging.resolve("estimates.parquet"));
      Thread.onSpinWait();
    }
    counts.late += process.waitFor(millis, TimeUnit.MILLISECONDS) ? 1 : 0;
    end(process);
  }

  private static void end(Process process) throws InterruptedException {
    process.destroyForcibly(); // SIGKILL
    process.waitFor();
  }

  private Process begin() throws IOException {
    return Barometre.begin(
        folder.resolve("err"), "run", survey.path(), "--output", output.toString());
  }

  /** To its end, which is a good one. */
  private void run() throws Exception {
    assertEquals(0, begin().waitFor(), () -> err());
  }

  private String err() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  /** Everything below the published folder, with its time. */
  private List<String> state() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.map(KilledRunsTest::stamped).sorted().toList();
    }
  }

  private static String stamped(Path file) {
    try {
      return file + " " + Files.getLastModifiedTime(file, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    } catch (IOException gone) {
      return file + " gone";
    }
  }

  private static final class Counts {
    int kills;
    int late;
    int traces;
    int published;
  }
}
