package fr.barometre.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypographyTest {

  @Test
  void frenchSeparatesThousandsByANarrowSpaceAndDecimalsByAComma() {
    assertEquals("1\u202f657", Typography.FRENCH.count(1657));
    assertEquals("1\u202f234\u202f567,9", Typography.FRENCH.number(1234567.89, 1));
    assertEquals("657", Typography.FRENCH.count(657));
  }

  @Test
  void frenchSetsANoBreakSpaceBeforeThePercentSign() {
    assertEquals("71,3\u00a0%", Typography.FRENCH.percent(0.713, 1));
  }

  @Test
  void englishSetsCommasPointsAndNoSpace() {
    assertEquals("1,234,567.9", Typography.ENGLISH.number(1234567.89, 1));
    assertEquals("71.3%", Typography.ENGLISH.percent(0.713, 1));
  }

  @Test
  void halfIsRoundedUpWhereBinaryArithmeticWouldFallShort() {
    assertEquals("29\u00a0%", Typography.FRENCH.percent(0.285, 0));
    assertEquals("1,2", Typography.FRENCH.number(1.15, 1));
  }

  @Test
  void aNegativeNumberHasAMinusSignAndANegativeZeroHasNone() {
    assertEquals("\u22123,5", Typography.FRENCH.number(-3.45, 1));
    assertEquals("0,0", Typography.FRENCH.number(-0.04, 1));
  }

  @Test
  void theFirstOfTheMonthIsAnOrdinalInFrench() {
    assertEquals("1er avril 2020", Typography.FRENCH.date(LocalDate.of(2020, 4, 1)));
    assertEquals("29 juin 2020", Typography.FRENCH.date(LocalDate.of(2020, 6, 29)));
    assertEquals("1 April 2020", Typography.ENGLISH.date(LocalDate.of(2020, 4, 1)));
  }
}
