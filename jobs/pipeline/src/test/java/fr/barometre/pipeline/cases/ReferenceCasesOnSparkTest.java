package fr.barometre.pipeline.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.statistics.cases.CaseData;
import fr.barometre.statistics.cases.CaseReport;
import fr.barometre.statistics.cases.CaseRunner;
import fr.barometre.statistics.cases.ReferenceCase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of every case, with Spark between the file and the statistics: companies are collapsed
 * as the main job does it. What hangs on the order of the file is compared with companies that keep
 * their line.
 *
 * <p>{@code -Dcases=FOLDER} runs further cases of the same format:
 *
 * <pre>./mvnw -pl jobs/pipeline -am test -Dtest=ReferenceCasesOnSparkTest -Dcases=FOLDER
 * -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class ReferenceCasesOnSparkTest {

  /** Hanging: rows that differ because they hang on the order of the file. */
  @ParameterizedTest(name = "{0} in {1} partitions, collapsed: {2}")
  @CsvSource({
    "api_srs, 3, true, 0",
    "api_strat, 7, true, 10",
    "api_strat, 3, false, 0",
    "api_clus1, 3, true, 0",
    "api_clus2, 3, true, 0",
    "edge, 3, true, 0",
    "fpc_example, 2, true, 0",
    "lonely_psu, 3, true, 0",
    "lonely_psu, 3, false, 0",
    "mu284, 2, true, 0",
    "scd, 2, false, 0",
    "two_waves, 3, true, 0",
    "rep_clus1, 3, false, 0",
    "rep_strat, 3, false, 0",
    "rep_clus2, 3, false, 0",
    "api_calibration, 3, true, 0",
    "api_calibration_strat, 3, true, 0",
    "kalton_weighting, 3, true, 0",
    "sampling_belgian, 3, true, 0",
    "sampling_swiss_nonresponse, 3, true, 0"
  })
  void everyRowAgreesWithR(String name, int partitions, boolean collapsed, int hanging) {
    assertEquals(hanging, check(ReferenceCase.load(name), partitions, collapsed));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("fr.barometre.statistics.cases.ReferenceCase#further")
  void everyRowOfAFurtherCaseAgrees(ReferenceCase referenceCase) {
    check(referenceCase, 3, false);
    if (!hasReplicatesByLine(referenceCase)) {
      check(referenceCase, 3, true);
    }
  }

  /** A file of replicates has one line per line of the sample, so that companies keep theirs. */
  private static boolean hasReplicatesByLine(ReferenceCase referenceCase) {
    return referenceCase.files().keySet().stream().anyMatch(file -> file.startsWith("repweights"));
  }

  /** How many rows differ that may, by {@link OrderOfTheFile}. */
  private static int check(ReferenceCase referenceCase, int partitions, boolean collapsed) {
    SparkSample sample = new SparkSample(SparkTests.session(), referenceCase, partitions);

    CaseReport report = new CaseRunner(referenceCase, new SparkCaseData(sample, collapsed)).run();

    List<String> differing =
        report.differences().stream()
            .filter(row -> !collapsed || OrderOfTheFile.find(row).isEmpty())
            .toList();
    System.out.print(
        report.text(
            "%s through Spark, %s".formatted(referenceCase, collapsed ? "collapsed" : "by line")));
    assertEquals(List.of(), differing);
    assertEquals(List.of(), report.unexplained());
    assertTrue(report.agreeing() > 0);
    return report.differences().size() - differing.size();
  }

  @ParameterizedTest
  @EnumSource
  void whatHangsOnTheOrderOfTheFileHasAReason(OrderOfTheFile order) {
    assertFalse(order.reason().isBlank());
  }

  @Test
  void whatTheStatisticsGetDoesNotDependOnPartitions() {
    Set<String> needed = Set.of("stype", "pw", "fpc", "api00", "comp.imp");
    CaseData.Rows one = rows(1, needed);

    for (int partitions : new int[] {2, 7}) {
      CaseData.Rows several = rows(partitions, needed);
      assertArrayEquals(one.multiplicity(), several.multiplicity());
      assertArrayEquals(one.cells().toArray(), several.cells().toArray());
    }
  }

  private static CaseData.Rows rows(int partitions, Set<String> needed) {
    SparkSample sample =
        new SparkSample(SparkTests.session(), ReferenceCase.load("api_strat"), partitions);
    return new SparkCaseData(sample, true).rows(needed);
  }
}
