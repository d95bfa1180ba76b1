package fr.barometre.statistics.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 180 schools in each of two waves, 100 in both: R's numbers of the case {@code two_waves}, and
 * those of {@code two-waves-case.R} beside the resources.
 */
class TwoWavesCaseTest {
  private static final Path CASE = Path.of("src/test/resources/cases/two_waves/input.csv");

  /** One school in one wave. */
  private record School(String id, String type, double score, double weight, double good) {}

  // R, svyby(~y, ~wave, dw, svymean) and svyby(~good, ...): estimates and standard errors.
  private static final WaveEstimate FIRST =
      new WaveEstimate(646.9421678848544, 9.872800285836915, 257);
  private static final WaveEstimate SECOND =
      new WaveEstimate(673.8896340692183, 9.79122643359807, 257);
  private static final WaveEstimate GOOD_FIRST =
      new WaveEstimate(0.5087198077995624, 0.03737714240688005, 257);
  private static final WaveEstimate GOOD_SECOND =
      new WaveEstimate(0.592245485791822, 0.03698995609560897, 257);

  @Test
  void samplesTakenAsIndependentHaveTheErrorThatRGives() {
    Change change = Change.independent(FIRST, SECOND);

    assertEquals(26.947466184363975, change.difference(), 1e-10);
    assertEquals(13.904686280459947, change.standardError(), 1e-10);
  }

  @Test
  void schoolsInBothWavesLowerTheErrorOfAMean() throws IOException {
    Change change = Change.overlapping(FIRST, SECOND, correlation(false));

    assertEquals(0.5749120646316378, change.correlation(), 1e-12);
    assertEquals(9.0658951472672022, change.standardError(), 1e-10);
    assertEquals(9.0987109458510105, change.standardError(), 0.004 * 9.1); // stacked
  }

  @Test
  void andThatOfAShare() throws IOException {
    Change change = Change.overlapping(GOOD_FIRST, GOOD_SECOND, correlation(true));

    assertEquals(0.08352567799225963, change.difference(), 1e-12);
    assertEquals(0.45452494019265699, change.correlation(), 1e-12);
    assertEquals(0.038839084467001177, change.standardError(), 1e-12);
    assertEquals(0.038826272870031757, change.standardError(), 0.001 * 0.039); // stacked
  }

  /** 77 elementary schools, all in both waves and of one weight: R's contrast of two columns. */
  @Test
  void theSameSchoolsMoveWithTheErrorOfTheirDifference() throws IOException {
    Map<String, School> after = new HashMap<>();
    wave(2).forEach(school -> after.put(school.id(), school));
    List<School> before =
        wave(1).stream()
            .filter(school -> school.type().equals("E") && after.containsKey(school.id()))
            .toList();
    List<School> same = before.stream().map(school -> after.get(school.id())).toList();

    double rho =
        matched(before, same)
            .correlation(influence(alike(before), false), influence(alike(same), false));
    Change change =
        Change.overlapping(
            new WaveEstimate(658.61038961038957, 16.054952579783059, 76),
            new WaveEstimate(697.18181818181813, 15.626008946484085, 76),
            rho);

    assertEquals(77, before.size());
    assertEquals(2.9864371343044724, change.standardError(), 1e-10);
  }

  @Test
  void hundredSchoolsCountInBothWaves() throws IOException {
    List<School> first = wave(1);
    List<School> second = wave(2);
    boolean[] all = new boolean[first.size()];
    Arrays.fill(all, true);

    assertEquals(180, first.size());
    assertEquals(100, matched(first, second).common(all, all));
  }

  private static double correlation(boolean good) throws IOException {
    List<School> first = wave(1);
    List<School> second = wave(2);
    return matched(first, second).correlation(influence(first, good), influence(second, good));
  }

  private static MatchedWaves matched(List<School> first, List<School> second) {
    return MatchedWaves.of(
        new String[][] {ids(first), ids(second)}, new String[][] {types(first), types(second)});
  }

  /** {@code w (y - m) / sum w}. */
  private static double[] influence(List<School> schools, boolean good) {
    double weights = schools.stream().mapToDouble(School::weight).sum();
    double mean =
        schools.stream().mapToDouble(school -> school.weight() * answer(school, good)).sum()
            / weights;
    return schools.stream()
        .mapToDouble(school -> school.weight() * (answer(school, good) - mean) / weights)
        .toArray();
  }

  private static double answer(School school, boolean good) {
    return good ? school.good() : school.score();
  }

  private static List<School> alike(List<School> schools) {
    return schools.stream()
        .map(any -> new School(any.id(), any.type(), any.score(), 1, any.good()))
        .toList();
  }

  private static String[] ids(List<School> schools) {
    return schools.stream().map(School::id).toArray(String[]::new);
  }

  private static String[] types(List<School> schools) {
    return schools.stream().map(School::type).toArray(String[]::new);
  }

  private static List<School> wave(int wave) throws IOException {
    List<School> schools = new ArrayList<>();
    List<String> lines = Files.readAllLines(CASE);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(","); // cds, stype, wave, y, enroll, w, good
      if (Integer.parseInt(cells[2]) == wave) {
        schools.add(
            new School(
                cells[0],
                cells[1],
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6])));
      }
    }
    return schools;
  }
}
