package fr.barometre.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.chart.Mark.Words;
import fr.barometre.report.figure.Figure;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser sets texts as wide as the layout took them to be, in the font that came with them. */
@Tag("programs")
class ChartInBrowserTest {
  private static final String SCRIPT =
      """
      <pre id="found"></pre>
      <script>
      document.fonts.ready.then(() => {
        const texts = [...document.querySelectorAll('svg text')];
        let worst = 0, words = '';
        texts.forEach((text, i) => {
          const off = Math.abs(text.getComputedTextLength() - expected[i]);
          if (off > worst) { worst = off; words = text.textContent; }
        });
        const loaded = [...document.fonts].filter(face => face.status === 'loaded').length;
        document.getElementById('found').textContent =
          `texts=${texts.length} fonts=${loaded} worst=${worst.toFixed(3)} (${words})`;
      });
      </script>
      """;

  @TempDir Path folder;

  @Test
  void textsAreAsWideAsTheLayoutTookThemToBe() throws IOException, InterruptedException {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><style>")
            .append(Chart.fontFaces())
            .append("</style>");
    List<String> widths = new ArrayList<>();
    for (Figure figure : Samples.all()) {
      for (Language language : Language.values()) {
        Drawing drawing = Chart.drawing(figure, language, Chart.Width.WIDE);
        page.append(new SvgWriter(drawing).write(false));
        drawing.marks().stream()
            .filter(Words.class::isInstance)
            .map(Words.class::cast)
            .forEach(words -> widths.add(Double.toString(words.style().width(words.text()))));
      }
    }
    page.append("<script>const expected = ").append(widths).append(";</script>").append(SCRIPT);

    String found = inBrowser(page.toString());

    Matcher told =
        Pattern.compile("texts=(\\d+) fonts=(\\d+) worst=([\\d.]+) \\((.*?)\\)").matcher(found);
    assertTrue(told.find(), found);
    assertTrue(Integer.parseInt(told.group(1)) == widths.size(), told.group());
    assertTrue(Integer.parseInt(told.group(2)) == Typeface.values().length, told.group());
    // half a pixel: what a browser rounds in a line
    assertTrue(Double.parseDouble(told.group(3)) < 0.5, told.group());
  }

  private String inBrowser(String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    Path dom = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    browser.waitFor();
    return Files.readString(dom);
  }
}
