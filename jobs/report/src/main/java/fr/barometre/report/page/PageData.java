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
  private final Language first;

  /**
   * @param first the language whose charts stand in the markup
   */
  PageData(List<Figure> figures, DomainCells cells, Language first) {
    this.figures = figures;
    this.cells = cells;
    this.first = first;
  }

  /** How numbers of a figure are printed, and the words the script needs. */
  String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    Map<String, Object> units = new LinkedHashMap<>();
    figures.forEach(figure -> units.put(figure.id(), figure.isProportion() ? "%" : ""));
    data.put("percent", units);
    Map<String, Object> words = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      Map<String, String> own = new LinkedHashMap<>();
      for (ScriptWords word : ScriptWords.values()) {
        own.put(word.key(), word.in(language));
      }
      words.put(LanguagePart.code(language), own);
    }
    data.put("words", words);
    return written(data);
  }

  /**
   * What is wanted only when somebody asks for it: cells of domains with their reasons, files that
   * can be saved, charts of the other language and of narrow screens. As JSON, deflated, in base
   * 64, since it repeats itself much.
   */
  String packed() {
    Map<String, Object> packed = new LinkedHashMap<>();
    packed.put("cells", cells.of(figures));
    Map<String, Object> reasons = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      reasons.put(
          LanguagePart.code(language),
          cells.reasons().stream().map(reason -> reason.in(language)).toList());
    }
    packed.put("reasons", reasons);
    Map<String, Object> files = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Map<String, Object> languages = new LinkedHashMap<>();
      for (Language language : Language.values()) {
        languages.put(LanguagePart.code(language), files(figure, language));
      }
      files.put(figure.id(), languages);
    }
    packed.put("files", files);
    return Base64.getEncoder().encodeToString(deflated(written(packed)));
  }

  /** By kind. The font of charts is left out, since the page has it. */
  private Map<String, String> files(Figure figure, Language language) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("csv", new String(FigureFormat.CSV.write(figure, language), StandardCharsets.UTF_8));
    kinds.put("svg", Chart.svg(figure, language).replace(Chart.fontFaces(), ""));
    kinds.put("narrow", FigureArticle.chart(figure, language, Chart.Width.NARROW));
    if (language != first) {
      kinds.put("wide", FigureArticle.chart(figure, language, Chart.Width.WIDE));
    }
    return kinds;
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
