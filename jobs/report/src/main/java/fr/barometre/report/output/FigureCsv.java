package fr.barometre.report.output;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.text.CsvLine;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.stream.Collectors;

/** A figure as CSV (RFC 4180), numbers as stored; what must go with a number is in each row. */
final class FigureCsv {
  private static final List<String> HEADER =
      List.of(
          "figure",
          "segment",
          "segment_label",
          "modality",
          "modality_label",
          "estimate",
          "ci_low",
          "ci_high",
          "estimate_unweighted",
          "n",
          "status",
          "status_reason",
          "unit",
          "base",
          "source",
          "synthetic",
          "run_id",
          "cell_id",
          "indicator",
          "statistic",
          "ci_level",
          "collected_from",
          "collected_to",
          "weighting",
          "notes");

  private final Figure figure;
  private final Language language;

  FigureCsv(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String write() {
    return figure.rows().stream()
        .map(this::line)
        .collect(Collectors.joining("", CsvLine.of(HEADER), ""));
  }

  private String line(FigureRow row) {
    return new CsvLine()
        .text(figure.id())
        .text(row.segment())
        .text(text(row.segmentLabel()))
        .text(row.modality())
        .text(text(row.modalityLabel()))
        .number(row.estimate())
        .number(row.ciLow())
        .number(row.ciHigh())
        .number(row.unweighted())
        .count(row.respondents())
        .text(row.status().code())
        .text(row.statusReason())
        .text(figure.unit())
        .text(text(figure.base()))
        .text(text(figure.run().source()))
        .text(figure.run().syntheticNotice().map(this::text).orElse(""))
        .text(figure.run().runId())
        .text(row.cellId())
        .text(row.indicator())
        .text(figure.statistic())
        .number(figure.level())
        .text(figure.run().collected().from())
        .text(figure.run().collected().to())
        .text(text(figure.run().weighting()))
        .text(String.join(" ", FigureNotes.of(figure, language).lines()))
        .end();
  }

  private String text(Label label) {
    return label.in(language);
  }
}
