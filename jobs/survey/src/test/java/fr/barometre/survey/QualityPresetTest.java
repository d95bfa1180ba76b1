package fr.barometre.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.ProportionInterval;
import fr.barometre.statistics.quality.Breach;
import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.statistics.quality.QuotedEstimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class QualityPresetTest {
  private static final double NOTHING = Double.NaN;

  /** The standard written a second time, in R: {@code nchs.R} beside the cases. */
  @ParameterizedTest(name = "{0} ({1}) of {2}, df {3}: {6}")
  @CsvFileSource(resources = "/fr/barometre/survey/quality/nchs.csv", numLinesToSkip = 1)
  void nchsIsTheStandardWrittenInR(
      double p, double se, long n, double df, double low, double high, String status) {
    Interval interval =
        ProportionInterval.of(QualityPreset.NCHS_2017.proportionInterval())
            .of(new ProportionInterval.Proportion(p, se, n, df, 0.95));
    QuotedEstimate quoted =
        new QuotedEstimate(
            n, p * (1 - p) / se / se, p, interval.low(), interval.high(), se / p, df, p);

    assertEquals(low, interval.low(), 1e-9);
    assertEquals(high, interval.high(), 1e-9);
    // Where nobody or everybody among n may have given the answer p is no count: see below.
    assertEquals(status, status(StatisticKind.PROPORTION, quoted, Criterion.MINORITY));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"0, 60, caution", "60, 60, caution", "1, 60, withheld", "30, 60, published"})
  void nchsLooksAgainAtNoneAndAll(long gave, long n, String status) {
    double p = (double) gave / n;
    Interval interval =
        ProportionInterval.NCHS.of(
            new ProportionInterval.Proportion(p, Math.sqrt(p * (1 - p) / n), n, n - 1, 0.95));
    QuotedEstimate quoted =
        new QuotedEstimate(n, n, p, interval.low(), interval.high(), NOTHING, n - 1, p);

    // 1 of 60: from 0.04 % to 8.9 %, which is five times 1.7 %. 30 of 60: 37 % to 63 %, half of 50
    // %.
    assertEquals(status, status(StatisticKind.PROPORTION, quoted, null));
  }

  @ParameterizedTest(name = "cv {0}: {1}")
  @CsvSource({"0.165, published", "0.17, caution", "0.333, caution", "0.334, withheld"})
  void statcanGoesByTheCoefficientOfVariation(double cv, String status) {
    QuotedEstimate quoted = new QuotedEstimate(3, NOTHING, 12, 10, 14, cv, 2, NOTHING);

    for (StatisticKind statistic : List.of(StatisticKind.MEAN, StatisticKind.TOTAL)) {
      assertEquals(status, status(QualityPreset.STATCAN, statistic, quoted));
    }
  }

  @ParameterizedTest(name = "n {0}: {1}")
  @CsvSource({"29, withheld", "30, caution", "49, caution", "50, published"})
  void marketResearchGoesByRespondents(long n, String status) {
    QuotedEstimate quoted = new QuotedEstimate(n, 1, 0.5, 0, 1, 2, 1, 0.5);

    for (StatisticKind statistic : StatisticKind.values()) {
      assertEquals(status, status(QualityPreset.MARKET_RESEARCH, statistic, quoted));
    }
  }

  @Test
  void theStandardOneIsNchsForProportionsAndAddsTheCvToTheOthers() {
    assertEquals(
        QualityPreset.NCHS_2017.of(StatisticKind.PROPORTION),
        QualityPreset.STANDARD.of(StatisticKind.PROPORTION));
    QuotedEstimate vague = new QuotedEstimate(200, NOTHING, 12, 2, 22, 0.4, 190, NOTHING);
    assertEquals("withheld", status(QualityPreset.STANDARD, StatisticKind.TOTAL, vague));
    assertEquals("published", status(QualityPreset.NCHS_2017, StatisticKind.TOTAL, vague));
  }

  @Test
  void noPresetAsksOfAStatisticWhatItDoesNotHave() {
    for (QualityPreset preset : QualityPreset.values()) {
      for (StatisticKind statistic : StatisticKind.values()) {
        List<Criterion> asked = preset.of(statistic).stream().map(QualityRule::criterion).toList();
        assertEquals(
            Arrays.stream(Criterion.values())
                .filter(asked::contains)
                .filter(criterion -> Quality.applies(criterion, statistic))
                .toList(),
            asked);
      }
    }
  }

  private static String status(StatisticKind statistic, QuotedEstimate quoted, Criterion without) {
    return worst(
        QualityPreset.NCHS_2017.of(statistic).stream()
            .filter(rule -> rule.criterion() != without)
            .toList(),
        quoted);
  }

  private static String status(
      QualityPreset preset, StatisticKind statistic, QuotedEstimate quoted) {
    return worst(preset.of(statistic), quoted);
  }

  private static String worst(List<QualityRule> rules, QuotedEstimate quoted) {
    List<Breach> breaches =
        rules.stream().map(rule -> rule.of(quoted)).flatMap(Optional::stream).toList();
    if (breaches.stream().anyMatch(Breach::withholds)) {
      return "withheld";
    }
    return breaches.isEmpty() ? "published" : "caution";
  }
}
