package fr.barometre.pipeline.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.survey.Base;
import fr.barometre.survey.History;
import fr.barometre.survey.HistoryMark;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code run.json}: what was run on what, by which code, and what a reader needs to quote the
 * figures. Written last.
 *
 * <p>All of it but {@code started} and {@code ended} follows from the inputs and the code.
 */
public final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Survey survey;
  private final Inputs inputs;
  private final Label weighting;
  private final Responses responses;

  /**
   * @param weighting how weights came about, in words
   * @param responses how many there were, and their strata
   */
  public Manifest(Survey survey, Inputs inputs, Label weighting, Responses responses) {
    this.survey = survey;
    this.inputs = inputs;
    this.weighting = weighting;
    this.responses = responses;
  }

  /**
   * @param written the files in the folder
   */
  public void write(Path folder, Instant started, WrittenEdition written) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    FigureEntries figures = new FigureEntries(survey);
    PrecisionEntries precision = new PrecisionEntries(survey);
    manifest.put("survey", survey.name());
    manifest.put("edition", survey.edition());
    manifest.put("run_id", inputs.runId());
    manifest.put("title", label(survey.title()));
    manifest.put("source", label(survey.source()));
    manifest.put("synthetic", survey.synthetic().map(Manifest::label).orElse(null));
    Map<String, String> collected = new LinkedHashMap<>();
    collected.put("from", survey.collectedFrom().toString());
    collected.put("to", survey.collectedTo().toString());
    manifest.put("collected", collected);
    manifest.put("weighting", label(weighting));
    manifest.put("responses", responses.counts());
    manifest.put("microdata", survey.publication().microdata());
    manifest.put("inputs", inputs.files());
    manifest.put("code_sha256", inputs.code());
    manifest.put("tables", tables(written));
    manifest.put("files", files(written));
    manifest.put("bases", survey.bases().stream().map(Manifest::base).toList());
    manifest.put("segments", survey.segments().stream().map(Manifest::segment).toList());
    manifest.put("design", precision.design(responses.strata(), responses.shown()));
    manifest.put("quality", precision.quality());
    manifest.put("indicators", survey.indicators().stream().map(figures::indicator).toList());
    manifest.put("figures", survey.figures().stream().map(figures::figure).toList());
    manifest.put("panel", survey.panel().orElse(null));
    manifest.put("history", history(survey.history()));
    manifest.put("spark_version", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    manifest.put("started", started.toString());
    manifest.put("ended", Instant.now().toString());
    try {
      Files.writeString(folder.resolve("run.json"), JSON.writeValueAsString(manifest) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param refused how many each rule refused; null where that is hidden
   * @param strata as they were sampled
   * @param shown which counts may be seen
   */
  public record Responses(
      long read,
      long kept,
      Map<String, Long> refused,
      Collection<Stratum> strata,
      ConfidentialCounts shown) {

    private Map<String, Object> counts() {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("read", read);
      counts.put("kept", kept);
      counts.put("refused", refused);
      return counts;
    }
  }

  private static Map<String, Object> tables(WrittenEdition written) {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (WrittenTable table : written.tables()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("rows", table.rows());
      if (table.isParted()) {
        entry.put("parts", table.files());
      } else {
        entry.put("sha256", table.files().get(0).sha256());
      }
      tables.put(table.table().name(), entry);
    }
    return tables;
  }

  private static Map<String, Object> files(WrittenEdition written) {
    Map<String, Object> files = new LinkedHashMap<>();
    for (WrittenFile file : written.files()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("bytes", file.bytes());
      entry.put("sha256", file.sha256());
      files.put(file.path(), entry);
    }
    return files;
  }

  static Map<String, String> label(Label label) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("fr", label.fr());
    both.put("en", label.en());
    return both;
  }

  private static Map<String, Object> base(Base base) {
    Map<String, Object> entry = named(base.id(), base.label());
    base.of().ifPresent(of -> entry.put("of", label(of)));
    entry.put("sql", base.sql().orElse(null));
    entry.put("column", base.column().orElse(null));
    return entry;
  }

  private static Map<String, Object> segment(Segment segment) {
    Map<String, Object> entry = named(segment.id(), segment.label());
    entry.put("variable", segment.variable());
    entry.put("modalities", segment.modalities().stream().map(Manifest::modality).toList());
    segment.map().ifPresent(file -> entry.put("map", shapes(file)));
    return entry;
  }

  /** As the file has them, so that a reader of the edition needs no other. */
  private static JsonNode shapes(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Map<String, Object> modality(Modality modality) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", modality.code());
    entry.put("label_fr", modality.label().fr());
    entry.put("label_en", modality.label().en());
    return entry;
  }

  private static Map<String, Object> history(History history) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("compared_with", history.comparedWith());
    entry.put("variables", history.variables());
    entry.put("indicators", history.indicators());
    entry.put("segments", history.segments());
    entry.put("breaks", history.breaks().stream().map(Manifest::mark).toList());
    entry.put("unbroken", history.unbroken().stream().map(Manifest::mark).toList());
    return entry;
  }

  private static Map<String, Object> mark(HistoryMark mark) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", mark.kind().code());
    entry.put("since", mark.since());
    entry.put("indicators", mark.indicators());
    entry.put("segments", mark.segments());
    entry.put("label", label(mark.label()));
    return entry;
  }

  static Map<String, Object> named(String id, Label label) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", id);
    entry.put("label_fr", label.fr());
    entry.put("label_en", label.en());
    return entry;
  }
}
