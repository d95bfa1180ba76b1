package fr.barometre.statistics.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of every case, from the companies one by one and with equal companies collapsed.
 *
 * <p>Further cases of the same format (a folder with {@code input.csv}, {@code expected.json} and
 * its side files, or a folder of such folders) are run by {@code -Dcases=FOLDER}, which prints how
 * many rows agree, differ and are not computed:
 *
 * <pre>./mvnw -pl jobs/statistics test -Dtest=ReferenceCasesTest -Dcases=FOLDER</pre>
 *
 * <p>Names that a script assigned before a call (a model {@code m}, a {@code svyby} called {@code
 * b}) are told by {@code bindings.json} beside the case; without it, they are taken for the nearest
 * call before that fits.
 */
class ReferenceCasesTest {

  @ParameterizedTest(name = "{0}, collapsed: {1}")
  @CsvSource({
    "api_srs, false",
    "api_srs, true",
    "api_strat, false",
    "api_strat, true",
    "api_clus1, false",
    "api_clus1, true",
    "api_clus2, false",
    "api_clus2, true",
    "edge, false",
    "edge, true",
    "fpc_example, false",
    "fpc_example, true",
    "lonely_psu, false",
    "lonely_psu, true",
    "mu284, false",
    "mu284, true",
    "scd, false",
    "scd, true",
    "two_waves, false",
    "two_waves, true",
    "rep_clus1, false",
    "rep_strat, false",
    "rep_clus2, false",
    "api_calibration, false",
    "api_calibration, true",
    "api_calibration_strat, false",
    "api_calibration_strat, true",
    "kalton_weighting, false",
    "kalton_weighting, true",
    "sampling_belgian, false",
    "sampling_belgian, true",
    "sampling_swiss_nonresponse, false",
    "sampling_swiss_nonresponse, true"
  })
  void everyRowAgreesWithR(String name, boolean collapsed) {
    ReferenceCase referenceCase = ReferenceCase.load(name);

    CaseReport report =
        new CaseRunner(referenceCase, CsvCaseData.of(referenceCase, collapsed)).run();

    assertEquals(List.of(), report.differences());
    assertEquals(List.of(), report.unexplained());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("fr.barometre.statistics.cases.ReferenceCase#further")
  void everyRowOfAFurtherCaseAgrees(ReferenceCase referenceCase) {
    CaseReport report = new CaseRunner(referenceCase, CsvCaseData.of(referenceCase, false)).run();

    System.out.print(report.text(referenceCase.name()));
    assertEquals(List.of(), report.differences());
    assertEquals(List.of(), report.unexplained());
  }
}
