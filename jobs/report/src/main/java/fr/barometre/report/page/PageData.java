package fr.barometre.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.chart.Chart;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.output.FigureFormat;
import fr.barometre.survey.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What the script of the page reads, as JSON that is safe within a script element. */
final class PageData {
  private final List<Figure> figures;
  private final DomainCells cells;

  PageData(List<Figure> figures, DomainCells cells) {
    this.figures = figures;
    this.cells = cells;
  }

  /** Cells of domains, how numbers of a figure are printed, and the words the script needs. */
  String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    Map<String, Object> units = new LinkedHashMap<>();
    figures.forEach(figure -> units.put(figure.id(), figure.isProportion() ? "%" : ""));
    data.put("percent", units);
    data.put("cells", cells.of(figures));
    Map<String, Object> words = new LinkedHashMap<>();
    Map<String, Object> reasons = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      reasons.put(
          LanguagePart.code(language),
          cells.reasons().stream().map(reason -> reason.in(language)).toList());
      Map<String, String> own = new LinkedHashMap<>();
      for (ScriptWords word : ScriptWords.values()) {
        own.put(word.key(), word.in(language));
      }
      words.put(LanguagePart.code(language), own);
    }
    data.put("words", words);
    data.put("reasons", reasons);
    return written(data);
  }

  /**
   * The files that can be saved, by figure, language and kind; as JSON, deflated, in base 64: they
   * repeat each other much. The font of charts is left out, since the page has it.
   */
  String files() {
    Map<String, Object> files = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Map<String, Object> languages = new LinkedHashMap<>();
      for (Language language : Language.values()) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(
            "csv", new String(FigureFormat.CSV.write(figure, language), StandardCharsets.UTF_8));
        kinds.put("svg", Chart.svg(figure, language).replace(Chart.fontFaces(), ""));
        languages.put(LanguagePart.code(language), kinds);
      }
      files.put(figure.id(), languages);
    }
    return Base64.getEncoder().encodeToString(deflated(written(files)));
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // in memory
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static String written(Object data) {
    try {
      return new ObjectMapper().writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // maps, lists, texts and numbers
    }
  }
}
