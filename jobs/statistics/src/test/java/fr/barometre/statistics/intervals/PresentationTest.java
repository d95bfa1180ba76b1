package fr.barometre.statistics.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentationTest {

  @ParameterizedTest
  @CsvSource({
    // proportion, effective, low, high, df: shown, complement doubtful, review
    "0.50, 29, 0.45, 0.55, 20, false, false, false",
    "0.02, 30, 0.01, 0.05, 20, true, false, false",
    "0.50, 99, 0.35, 0.65, 20, false, false, false",
    "0.50, 99, 0.36, 0.65, 20, true, false, false",
    "0.10, 99, 0.05, 0.19, 20, false, false, false",
    "0.90, 99, 0.81, 0.95, 20, true, true, false",
    "0.50, 99, 0.45, 0.55, 7, true, false, true",
    "0.00, 40, 0.00, 0.09, 20, true, false, true"
  })
  void aProportionIsShownWhereItIsPrecise(
      double proportion,
      double effective,
      double low,
      double high,
      double df,
      boolean shown,
      boolean doubtful,
      boolean review) {
    Presentation presentation =
        Presentation.ofProportion(proportion, effective, new Interval(low, high), df);

    assertEquals(new Presentation(shown, doubtful, review), presentation);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 10, 20, 180, 8, true, false",
    "100, 9, 20, 180, 8, false, false",
    "100, 10, 19, 180, 7, false, true"
  })
  void aCountIsShownWhereItIsPrecise(
      double count,
      double effective,
      double low,
      double high,
      double df,
      boolean shown,
      boolean review) {
    Presentation presentation = Presentation.ofCount(count, effective, new Interval(low, high), df);

    assertEquals(new Presentation(shown, false, review), presentation);
  }
}
