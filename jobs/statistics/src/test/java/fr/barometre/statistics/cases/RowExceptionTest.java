package fr.barometre.statistics.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowExceptionTest {
  private static final List<ExpectedRow> ROWS =
      Stream.of("api_srs", "api_strat", "edge", "two_waves", "rep_clus1", "scd")
          .flatMap(name -> ReferenceCase.load(name).rows().stream())
          .toList();

  @ParameterizedTest
  @EnumSource
  void anExceptionIsNeededAndHasAReason(RowException exception) {
    assertTrue(ROWS.stream().anyMatch(row -> !exception.fields(row).isEmpty()));
    assertFalse(exception.reason().isBlank());
  }
}
