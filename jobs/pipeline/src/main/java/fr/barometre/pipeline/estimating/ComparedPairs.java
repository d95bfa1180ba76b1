package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.InDomain;
import fr.barometre.statistics.estimators.Together;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.spark.sql.Column;

/** Two figures estimated together, on companies collapsed by the answers of both. */
public final class ComparedPairs {
  private final Survey survey;
  private final Sample sample;

  public ComparedPairs(Survey survey, Sample sample) {
    this.survey = survey;
    this.sample = sample;
  }

  /** What was found of a comparison. */
  record Found(double value, double error, long respondents, double df) {}

  /**
   * The comparison on the declared scale, by the delta method where it is not linear.
   *
   * @throws DataRefused if a side has no company
   */
  ContrastRow.Comparison compare(
      Contrast contrast, MeasuredIndicator first, MeasuredIndicator second) {
    MeasuredAnswers of = new MeasuredAnswers(first, 0);
    MeasuredAnswers against = new MeasuredAnswers(second, 1);
    Map<String, Column> columns = new LinkedHashMap<>();
    contrast.of().domain().keySet().forEach(segment -> columns.put(segment, col(segment)));
    contrast.against().domain().keySet().forEach(segment -> columns.put(segment, col(segment)));
    of.addTo(columns);
    against.addTo(columns);
    Sample.Collapsed collapsed = sample.collapse(columns);
    Entries entries = collapsed.entries();
    boolean[] inOf = inside(contrast, contrast.of(), of, collapsed);
    boolean[] inAgainst = inside(contrast, contrast.against(), against, collapsed);
    Design design = collapsed.design().within(either(inOf, inAgainst));
    try {
      Estimates pair =
          design.estimate(
              new Together(
                  List.of(
                      new InDomain(of.statistic(entries), inOf),
                      new InDomain(against.statistic(entries), inAgainst))));
      Estimates scaled = scaled(contrast, pair);
      return comparison(
          contrast,
          new Found(
              scaled.values()[0],
              scaled.standardError(0),
              design.companies(),
              design.degreesOfFreedom()));
    } catch (UndefinedEstimate undefined) {
      throw new DataRefused(
          List.of(
              contrast.place() + ": contrast '" + contrast.id() + "': " + undefined.getMessage()));
    }
  }

  /** With its interval and its test. */
  ContrastRow.Comparison comparison(Contrast contrast, Found found) {
    double neutral = contrast.scale().neutral();
    return new ContrastRow.Comparison(
        found.value(),
        found.error(),
        found.respondents(),
        Interval.student(found.value(), found.error(), found.df(), survey.precision().level()),
        StudentTest.of(found.value() - neutral, found.error(), found.df()));
  }

  private static Estimates scaled(Contrast contrast, Estimates pair) {
    return switch (contrast.scale()) {
      case DIFFERENCE ->
          fr.barometre.statistics.estimators.Contrasts.linear(pair, new double[] {1, -1});
      case RATIO -> smooth(pair, both -> both[0].divide(both[1]));
      case LOG_RATIO -> smooth(pair, both -> both[0].divide(both[1]).log());
      case LOG_ODDS_RATIO -> smooth(pair, both -> odds(both[0]).divide(odds(both[1])).log());
    };
  }

  private static Estimates smooth(
      Estimates pair, java.util.function.Function<DerivativeStructure[], DerivativeStructure> f) {
    return fr.barometre.statistics.estimators.Contrasts.smooth(f, pair);
  }

  private static DerivativeStructure odds(DerivativeStructure share) {
    return share.divide(share.negate().add(1));
  }

  private static boolean[] inside(
      Contrast contrast, Contrast.Side side, MeasuredAnswers answers, Sample.Collapsed collapsed) {
    boolean[] inside = answers.inside(collapsed.entries(), side.domain());
    if (collapsed.design().within(inside).companies() == 0) {
      throw refused(contrast, side.domain());
    }
    return inside;
  }

  private static boolean[] either(boolean[] a, boolean[] b) {
    boolean[] either = new boolean[a.length];
    for (int i = 0; i < either.length; i++) {
      either[i] = a[i] || b[i];
    }
    return either;
  }

  static DataRefused refused(Contrast contrast, Map<String, String> codes) {
    return new DataRefused(
        List.of(
            contrast.place()
                + ": no company is in domain "
                + codes
                + ". Correct the contrast, or take it out."));
  }
}
