package fr.barometre.statistics.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowExceptionTest {

  @ParameterizedTest
  @EnumSource
  void anExceptionHasAReason(RowException exception) {
    assertFalse(exception.reason().isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotOfferedHasAReason(NotOffered notOffered) {
    assertFalse(notOffered.reason().isBlank());
  }

  @Test
  void everyExceptionIsNeeded() {
    Set<RowException> used = EnumSet.noneOf(RowException.class);
    for (String name :
        new String[] {"api_srs", "api_strat", "edge", "two_waves", "rep_clus1", "scd"}) {
      ReferenceCase referenceCase = ReferenceCase.load(name);
      used.addAll(
          new CaseRunner(referenceCase, CsvCaseData.of(referenceCase, false)).run().exceptions());
    }

    assertEquals(EnumSet.allOf(RowException.class), used);
  }
}
