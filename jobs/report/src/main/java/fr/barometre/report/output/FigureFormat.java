package fr.barometre.report.output;

import fr.barometre.report.chart.Chart;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.workbook.BookFormat;
import fr.barometre.survey.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The formats a figure can be written in. The same figure is the same bytes each time. */
public enum FigureFormat {
  /** For a person: printed numbers and the notes that go with them. */
  TEXT(".txt", true, text((figure, language) -> new FigureText(figure, language).write())),
  /** Ready to quote, and the notes. */
  SENTENCE(
      ".sentence.txt",
      true,
      text((figure, language) -> new FigureText(figure, language).sentences())),
  /** For a page: a table in the manner of GitHub. */
  MD(".md", true, text((figure, language) -> new FigureMarkdown(figure, language).write())),
  /** For a program: numbers as stored. */
  JSON(".json", true, text((figure, language) -> new FigureJson(figure, language).write())),
  /** For a program: RFC 4180, numbers as stored, notes beside each row. */
  CSV(".csv", true, text((figure, language) -> new FigureCsv(figure, language).write())),
  /** For LaTeX: a table with caption, label and notes. */
  TEX(".tex", true, text((figure, language) -> new FigureTex(figure, language).write())),
  /** For a spreadsheet: numbers as numbers, the notes below. */
  XLSX(".xlsx", false, book(BookFormat.XLSX)),
  /** The same, of OpenDocument. */
  ODS(".ods", false, book(BookFormat.ODS)),
  /** Drawn, as lines and letters that scale. */
  SVG(".svg", true, text(Chart::svg)),
  /** Drawn, as a picture. */
  PNG(".png", false, (figure, language) -> Chart.png(figure, language, Chart.Width.WIDE));

  private final String suffix;
  private final boolean readable;
  private final BiFunction<Figure, Language, byte[]> writing;

  FigureFormat(String suffix, boolean readable, BiFunction<Figure, Language, byte[]> writing) {
    this.suffix = suffix;
    this.readable = readable;
    this.writing = writing;
  }

  /** Text is UTF-8 and ends with a line break. */
  public byte[] write(Figure figure, Language language) {
    return writing.apply(figure, language);
  }

  /** Whether it can be shown on a screen. */
  public boolean isText() {
    return readable;
  }

  /** What the names of its files end by, with the point. */
  public String suffix() {
    return suffix;
  }

  /** By the end of its name, the longest that fits. */
  public static Optional<FigureFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith(format.suffix))
        .max((a, b) -> Integer.compare(a.suffix.length(), b.suffix.length()));
  }

  private static BiFunction<Figure, Language, byte[]> text(
      BiFunction<Figure, Language, String> writing) {
    return (figure, language) -> writing.apply(figure, language).getBytes(StandardCharsets.UTF_8);
  }

  private static BiFunction<Figure, Language, byte[]> book(BookFormat format) {
    return (figure, language) -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        format.write(new FigureBook(figure, language).book(), out);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return out.toByteArray();
    };
  }
}
