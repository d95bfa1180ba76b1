package fr.barometre.statistics.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of every case, from the companies one by one and with equal companies collapsed. */
class ReferenceCasesTest {
  private static final List<String> ELSEWHERE = List.of("as.svrepdesign", "collapsed ");

  /** How many calls of a case no family computes yet, of those above; none of the other cases. */
  private static final Map<String, Integer> CALLS_LEFT = Map.of("lonely_psu", 1);

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
    "rep_clus2, false"
  })
  void everyRowAgreesWithR(String name, boolean collapsed) {
    ReferenceCase referenceCase = ReferenceCase.load(name);
    CaseData data = new CsvCaseData(referenceCase.lines("input.csv"), collapsed);

    CaseReport report = new CaseRunner(referenceCase, data).run();

    assertEquals(List.of(), report.differences());
    if (!collapsed) {
      assertEquals(CALLS_LEFT.getOrDefault(name, 0), report.unclaimed().size());
    }
    assertEquals(List.of(), report.unclaimed().stream().filter(ReferenceCasesTest::here).toList());
  }

  /** Calls whose families are in other packages' hands. */
  private static boolean here(String call) {
    return ELSEWHERE.stream().noneMatch(call::contains);
  }
}
