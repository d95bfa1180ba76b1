package fr.barometre.report.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.survey.Language;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangeNumbersTest {
  @Test
  void aUnitIsWrittenAndOneIsNone() {
    OptionalDouble value = OptionalDouble.of(12.5);

    assertEquals("12.5000\u00a0m²", new ChangeNumbers("ratio", "m²", Language.EN).value(value));
    assertEquals("12.5000", new ChangeNumbers("ratio", "1", Language.EN).value(value));
    assertEquals("+12.5000", new ChangeNumbers("ratio", "1", Language.EN).difference(12.5));
    assertEquals("12.5000", new ChangeNumbers("ratio", null, Language.EN).value(value));
  }

  @Test
  void sharesAreInPercentAndWhatPartsThemInPoints() {
    ChangeNumbers shares = new ChangeNumbers("proportion", "proportion", Language.FR);

    assertEquals("47,3\u00a0%", shares.value(OptionalDouble.of(0.4734)));
    assertEquals("non diffusé", shares.value(OptionalDouble.empty()));
    assertEquals("+14,4\u00a0points", shares.inWords(0.144));
    assertEquals("−1,9\u00a0point", shares.inWords(-0.019));
  }
}
