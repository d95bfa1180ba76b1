package fr.barometre.pipeline.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.statistics.cases.CaseData;
import fr.barometre.statistics.cases.CaseReport;
import fr.barometre.statistics.cases.CaseRunner;
import fr.barometre.statistics.cases.CsvCaseData;
import fr.barometre.statistics.cases.ReferenceCase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of every case, with Spark between the file and the statistics. */
class ReferenceCasesOnSparkTest {

  /** Replicate weights are a file with one line per line of the sample: nothing is collapsed. */
  @ParameterizedTest(name = "{0} in {1} partitions, collapsed: {2}")
  @CsvSource({
    "api_srs, 3, true",
    "api_strat, 7, true",
    "api_strat, 3, false",
    "api_clus1, 3, true",
    "api_clus2, 3, true",
    "edge, 3, true",
    "fpc_example, 2, true",
    "lonely_psu, 3, true",
    "lonely_psu, 3, false",
    "mu284, 2, true",
    "scd, 2, false",
    "two_waves, 3, true",
    "rep_clus1, 3, false",
    "rep_strat, 3, false",
    "rep_clus2, 3, false",
    "api_calibration, 3, true",
    "api_calibration_strat, 3, true",
    "kalton_weighting, 3, true",
    "sampling_belgian, 2, true",
    "sampling_swiss_nonresponse, 2, true"
  })
  void everyRowAgreesWithR(String name, int partitions, boolean collapsed) {
    ReferenceCase referenceCase = ReferenceCase.load(name);
    SparkCaseData data =
        new SparkCaseData(
            SparkTests.session(), CsvCaseData.of(referenceCase, false), partitions, collapsed);

    CaseReport report = new CaseRunner(referenceCase, data).run();

    List<String> unexplained =
        report.differences().stream()
            .filter(row -> !(collapsed && hangsOnTheOrderOfTheFile(row)))
            .toList();
    System.out.printf("through Spark in %d partitions: %s", partitions, report.text(name));
    assertEquals(List.of(), unexplained);
    assertEquals(
        List.of(),
        report.unexplained().stream()
            .filter(reason -> !(collapsed && reason.startsWith("collapsed ")))
            .toList());
    assertTrue(report.agreeing() > 0);
  }

  /**
   * A quantile that is interpolated, or Shah and Vaish's, counts part of the weight of the company
   * it falls on. Where companies that answer alike differ in weight, R takes them in the order of
   * the file, which a distributed sample does not have. A covariance without names lists groups in
   * that order, too. With the order kept, all agree as well.
   */
  private static boolean hangsOnTheOrderOfTheFile(String row) {
    return row.matches("svyquantile\\(.*qrule = \"(hf[4-9]|shahvaish)\".*")
        || row.startsWith("svypredmeans(m, ~stype) | vcov:predictive_margins");
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
    CaseData file = CsvCaseData.of(ReferenceCase.load("api_strat"), false);
    return new SparkCaseData(SparkTests.session(), file, partitions, true).rows(needed);
  }
}
