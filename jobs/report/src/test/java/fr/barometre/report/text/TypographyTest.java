package fr.barometre.report.text;

import static fr.barometre.report.text.Typography.ENGLISH;
import static fr.barometre.report.text.Typography.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, {@code ~} stands for U+00A0 and {@code _} for U+202F, which nobody sees. */
class TypographyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1657       | 0 | 1_657       | 1,657",
        "657        | 0 | 657         | 657",
        "1000000    | 0 | 1_000_000   | 1,000,000",
        "1234567.89 | 1 | 1_234_567,9 | 1,234,567.9",
        "0.5        | 0 | 1           | 1",
        "2.5        | 0 | 3           | 3",
        "1.15       | 1 | 1,2         | 1.2",
        "-2.5       | 0 | −3          | −3",
        "-3.45      | 1 | −3,5        | −3.5",
        "-0.04      | 1 | 0,0         | 0.0",
        "-0.05      | 1 | −0,1        | −0.1",
        "0          | 2 | 0,00        | 0.00",
        "999.95     | 1 | 1_000,0     | 1,000.0"
      })
  void numbersAreRoundedHalfUpAndSetAsTheLanguageSetsThem(
      double value, int decimals, String french, String english) {
    assertEquals(typed(french), FRENCH.number(value, decimals));
    assertEquals(typed(english), ENGLISH.number(value, decimals));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.713   | 1 | 71,3~%  | 71.3%",
        "0.285   | 0 | 29~%    | 29%",
        "0.00049 | 1 | 0,0~%   | 0.0%",
        "0.0005  | 1 | 0,1~%   | 0.1%",
        "1       | 0 | 100~%   | 100%",
        "12.5    | 0 | 1_250~% | 1,250%"
      })
  void percentages(double share, int decimals, String french, String english) {
    assertEquals(typed(french), FRENCH.percent(share, decimals));
    assertEquals(typed(english), ENGLISH.percent(share, decimals));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.021   | 1 | +2,1~points | +2.1~points",
        "0.019   | 1 | +1,9~point  | +1.9~points",
        "0.02    | 0 | +2~points   | +2~points",
        "0.0195  | 0 | +2~points   | +2~points",
        "0.01    | 0 | +1~point    | +1~point",
        "-0.0345 | 1 | −3,5~points | −3.5~points",
        "-0.012  | 1 | −1,2~point  | −1.2~points",
        "-0.0004 | 1 | 0,0~point   | 0.0~points",
        "0.0004  | 1 | 0,0~point   | 0.0~points"
      })
  void differencesInPointsHaveASignAndFrenchPluralsBeginAtTwo(
      double difference, int decimals, String french, String english) {
    assertEquals(typed(french), FRENCH.points(difference, decimals));
    assertEquals(typed(english), ENGLISH.points(difference, decimals));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-04-01 | 1er avril 2020    | 1 April 2020",
        "2020-06-29 | 29 juin 2020      | 29 June 2020",
        "2018-01-31 | 31 janvier 2018   | 31 January 2018",
        "2018-02-02 | 2 février 2018    | 2 February 2018",
        "2018-08-15 | 15 août 2018      | 15 August 2018",
        "2018-12-11 | 11 décembre 2018  | 11 December 2018"
      })
  void daysHaveOurOwnNamesOfMonthsAndYearsAreNotGrouped(
      LocalDate day, String french, String english) {
    assertEquals(french, FRENCH.date(day));
    assertEquals(english, ENGLISH.date(day));
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertEquals("1\u202f657,5", FRENCH.number(1657.5, 1));
      assertEquals("3 avril 2018", FRENCH.date(LocalDate.of(2018, 4, 3)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Champ : toutes ; 3 % ?    | Champ~: toutes~; 3~%~?",
        "« oui » ou « non » !      | «~oui~» ou «~non~»~!",
        "10:30 et a;b              | 10:30 et a;b",
        "déjà~: mis                | déjà~: mis"
      })
  void frenchSentencesKeepTheirSpacesOnTheLine(String plain, String printed) {
    assertEquals(typed(printed), FRENCH.sentence(typed(plain)));
    assertEquals(typed(plain), ENGLISH.sentence(typed(plain)));
  }

  @Test
  void rangesQuotesIntervalsAndUnits() {
    assertEquals("1 à 3", FRENCH.range("1", "3"));
    assertEquals("1 to 3", ENGLISH.range("1", "3"));
    assertEquals("3", FRENCH.range("3", "3"));
    assertEquals("«\u00a0oui\u00a0»", FRENCH.quoted("oui"));
    assertEquals("“yes”", ENGLISH.quoted("yes"));
    assertEquals("[1,5\u00a0; 2,5]", FRENCH.interval("1,5", "2,5"));
    assertEquals("[1.5, 2.5]", ENGLISH.interval("1.5", "2.5"));
    assertEquals("12,3\u00a0k€", FRENCH.withUnit("12,3", "k€"));
    assertEquals("12,3", FRENCH.withUnit("12,3", ""));
  }

  private static String typed(String shown) {
    return shown.replace('~', '\u00a0').replace('_', '\u202f');
  }
}
