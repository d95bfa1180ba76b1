package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure as CSV (RFC 4180), numbers as stored; what must go with a number is in each row. */
final class FigureCsv {
  private static final String END = "\r\n";
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
          "cell_id");

  private final Figure figure;
  private final Language language;

  FigureCsv(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String write() {
    return Stream.concat(Stream.of(HEADER), figure.rows().stream().map(this::cells))
        .map(FigureCsv::line)
        .collect(Collectors.joining());
  }

  private List<String> cells(FigureRow row) {
    return List.of(
        figure.id(),
        row.segment(),
        text(row.segmentLabel()),
        row.modality(),
        text(row.modalityLabel()),
        number(row.estimate()),
        number(row.ciLow()),
        number(row.ciHigh()),
        number(row.unweighted()),
        Long.toString(row.respondents()),
        row.status().code(),
        row.statusReason(),
        figure.unit(),
        text(figure.base()),
        text(figure.run().source()),
        figure.run().syntheticNotice().map(this::text).orElse(""),
        figure.run().runId(),
        row.cellId());
  }

  private String text(Label label) {
    return label.in(language);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(FigureCsv::quoted).collect(Collectors.joining(",", "", END));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
