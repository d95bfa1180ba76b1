package fr.barometre.report.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.FigureSentences;
import fr.barometre.report.published.Named;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A figure as one JSON object, numbers as stored. */
final class FigureJson {
  private final Figure figure;
  private final Language language;

  FigureJson(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String write() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("survey", figure.run().survey());
    object.put("edition", figure.run().edition());
    object.put("run_id", figure.run().runId());
    object.put("figure", figure.id());
    object.put("title", text(figure.title()));
    object.put("form", figure.form().code());
    object.put("questions", figure.words().questions().stream().map(this::text).toList());
    object.put("indicator", text(figure.indicator()));
    object.put("statistic", figure.statistic());
    object.put("unit", figure.unit());
    object.put("base", text(figure.base()));
    object.put("by", figure.by().map(Named::label).map(this::text).orElse(null));
    object.put("ci_level", orNull(figure.level()));
    object.put("source", text(figure.run().source()));
    object.put("collected", figure.run().collected());
    object.put("weighting", text(figure.run().weighting()));
    object.put("synthetic", figure.run().syntheticNotice().map(this::text).orElse(null));
    object.put("notes", FigureNotes.of(figure, language).lines());
    object.put("nets", figure.nets().stream().map(this::net).toList());
    object.put("rows", figure.rows().stream().map(this::row).toList());
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(object)
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // maps of texts and numbers
    }
  }

  private Map<String, Object> net(FigureNet net) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("label", text(net.label()));
    object.put("indicator", net.indicator());
    object.put("segment", net.segment());
    object.put("share", orNull(net.share()));
    object.put("status", net.status().code());
    return object;
  }

  private Map<String, Object> row(FigureRow row) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("cell_id", row.cellId());
    object.put("indicator", row.indicator());
    object.put("indicator_label", text(row.indicatorLabel()));
    object.put("segment", row.segment());
    object.put("segment_label", text(row.segmentLabel()));
    object.put("modality", row.modality());
    object.put("modality_label", text(row.modalityLabel()));
    object.put("estimate", orNull(row.estimate()));
    object.put("ci_low", orNull(row.ciLow()));
    object.put("ci_high", orNull(row.ciHigh()));
    object.put("estimate_unweighted", orNull(row.unweighted()));
    object.put("n", row.respondents());
    object.put("status", row.status().code());
    object.put("status_reason", row.statusReason());
    object.put("sentence", new FigureSentences(figure, language).of(row));
    return object;
  }

  private String text(Label label) {
    return label == null ? null : label.in(language);
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
