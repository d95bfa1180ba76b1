package fr.barometre.pipeline.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.statistics.cases.ReferenceCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Totals, means, proportions and ratios of the cases over their domains, from the sums of the one
 * pass of the main job: the same rows as from collapsed companies, by another way.
 *
 * <p>Counts of rows are written here so that none is lost in silence.
 */
class ReferenceSumsOnSparkTest {

  @ParameterizedTest(name = "{0}: {1} rows agree")
  @CsvSource({
    "api_srs, 32",
    "api_strat, 76",
    "api_clus1, 37",
    "edge, 57",
    "fpc_example, 4",
    "lonely_psu, 42",
    "two_waves, 10",
    "sampling_swiss_nonresponse, 2"
  })
  void everyRowOfSumsAgreesWithR(String name, int agreeing) {
    SummedCase summed = run(ReferenceCase.load(name), 3);

    assertEquals(List.of(), summed.differences());
    assertEquals(agreeing, summed.agreeing());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("fr.barometre.statistics.cases.ReferenceCase#further")
  void everyRowOfSumsOfAFurtherCaseAgrees(ReferenceCase referenceCase) {
    assertEquals(List.of(), run(referenceCase, 3).differences());
  }

  @Test
  void partitionsChangeNoBitOfAnyResult() {
    ReferenceCase referenceCase = ReferenceCase.load("api_clus1");
    List<String> one = run(referenceCase, 1).numbers();

    assertFalse(one.isEmpty());
    assertEquals(one, run(referenceCase, 2).numbers());
    assertEquals(one, run(referenceCase, 7).numbers());
  }

  private static SummedCase run(ReferenceCase referenceCase, int partitions) {
    SparkSample sample = new SparkSample(SparkTests.session(), referenceCase, partitions);
    SummedCase summed = new SummedCase(referenceCase, sample).run();
    System.out.printf(
        "%s by sums in %d partitions: %d rows agree, %d of nobody, %d differ%n",
        referenceCase,
        partitions,
        summed.agreeing(),
        summed.excepted(),
        summed.differences().size());
    summed.differences().forEach(row -> System.out.println("  differs: " + row));
    return summed;
  }
}
