package fr.barometre.survey.declaration;

import fr.barometre.survey.Figure;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Precision;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.StatisticKind;
import java.util.OptionalDouble;

/** Indicators and what shows them, as records. */
final class FigureReader {
  private final Precision precision;

  /**
   * @param precision of indicators that say nothing about it
   */
  FigureReader(Precision precision) {
    this.precision = precision;
  }

  Indicator indicator(Entry entry) {
    double quantile = entry.number("quantile", Double.NaN);
    StatisticKind statistic = entry.constant("statistic", StatisticKind.PROPORTION);
    return new Indicator(
        entry.text("id"),
        entry.label("label"),
        statistic,
        entry.text("variable"),
        entry.texts("modalities"),
        entry.texts("unfavourable"),
        entry.optional("denominator"),
        Double.isNaN(quantile) ? OptionalDouble.empty() : OptionalDouble.of(quantile),
        entry.text("base"),
        precision(entry, precision.of(statistic)),
        entry.optionalLabel("sentence"),
        entry.place());
  }

  private static FigurePrecision precision(Entry entry, FigurePrecision otherwise) {
    return new FigurePrecision(
        entry.number("level", otherwise.level()),
        entry.optional("interval").orElse(otherwise.interval()),
        entry.optional("rule").orElse(otherwise.rule()));
  }

  ReportTable table(Entry entry) {
    return new ReportTable(
        entry.text("name"),
        entry.label("title"),
        entry.texts("indicators"),
        DeclarationReader.domains(entry.get("domains")),
        entry.place());
  }

  Figure figure(Entry entry) {
    return new Figure(
        entry.text("id"),
        entry.label("title"),
        entry.text("indicator"),
        entry.texts("modalities"),
        entry.optional("by"),
        entry.flag("headline", false),
        entry.place());
  }
}
