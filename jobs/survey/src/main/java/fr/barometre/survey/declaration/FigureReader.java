package fr.barometre.survey.declaration;

import fr.barometre.survey.Figure;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.FigureOrder;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.FigurePresentation;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Label;
import fr.barometre.survey.NetTotal;
import fr.barometre.survey.Precision;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.TwoByTwo;
import java.util.List;
import java.util.Optional;
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
    Entry one = entry.get("indicator");
    return new Figure(
        entry.text("id"),
        entry.label("title"),
        one.isPresent() ? List.of(one.text()) : entry.texts("indicators"),
        entry.texts("modalities"),
        entry.optional("by"),
        presentation(entry),
        entry.flag("headline", false),
        entry.place());
  }

  private static FigurePresentation presentation(Entry entry) {
    Entry square = entry.get("square");
    return new FigurePresentation(
        entry.get("form").isPresent()
            ? Optional.of(entry.constant("form", FigureForm.TABLE))
            : Optional.empty(),
        entry.constant("order", FigureOrder.DECLARED),
        entry.get("nets").items().stream()
            .map(net -> new NetTotal(net.label("label"), net.texts("modalities")))
            .toList(),
        square.isPresent()
            ? Optional.of(
                new TwoByTwo(
                    side(square.get("columns")),
                    side(square.get("rows")),
                    DeclarationReader.domains(square.get("cells"))))
            : Optional.empty(),
        entry.optionalLabel("question"),
        entry.optionalLabel("base"),
        entry.get("notes").items().stream().map(FigureReader::label).toList(),
        entry.optionalLabel("sentence"));
  }

  private static TwoByTwo.Side side(Entry entry) {
    return new TwoByTwo.Side(
        entry.label("label"),
        entry.get("values").items().stream().map(FigureReader::label).toList());
  }

  private static Label label(Entry entry) {
    return new Label(entry.text("fr"), entry.text("en"));
  }
}
