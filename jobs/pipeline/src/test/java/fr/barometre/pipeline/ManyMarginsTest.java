package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 20 questions of 40 codes each: 800 totals in one solve. They are those of weights of 8 to 12, so
 * that they can be reached.
 */
class ManyMarginsTest {
  private static final int QUESTIONS = 20;
  private static final int CODES = 40;
  private static final int COMPANIES = 2000;

  private final int[][] answers = new int[COMPANIES][QUESTIONS];
  private final double[][] totals = new double[QUESTIONS][CODES];

  @TempDir Path root;

  @Test
  void eight_hundred_margins_are_reached_at_once() {
    draw();
    SurveyFolder survey =
        SurveyFolder.copy("atelier", root)
            .write("survey.yaml", declaration(), StandardCharsets.UTF_8)
            .write("margins.yaml", margins(), StandardCharsets.UTF_8)
            .write("answers.csv", file(), StandardCharsets.UTF_8);

    List<Row> margins =
        survey.table(survey.run(), "weighting").filter("kind = 'margin'").collectAsList();

    assertEquals(QUESTIONS * CODES, margins.size());
    for (Row margin : margins) {
      assertEquals(0, margin.<Double>getAs("gap"), 1e-9);
    }
    assertTrue(margins.stream().anyMatch(row -> Math.abs(row.<Double>getAs("gap_before")) > 0.001));
  }

  private void draw() {
    Random random = new Random(1);
    for (int i = 0; i < COMPANIES; i++) {
      double weight = 8 + 4 * random.nextDouble();
      for (int q = 0; q < QUESTIONS; q++) {
        answers[i][q] = random.nextInt(CODES);
        totals[q][answers[i][q]] += weight;
      }
    }
  }

  private static String declaration() {
    String codes = codes("{code: c%1$d, label: {fr: c%1$d, en: c%1$d}}");
    String questions =
        IntStream.range(0, QUESTIONS)
            .mapToObj(
                q ->
                    "  - {id: q%1$d, column: q%1$d, type: single, label: {fr: q%1$d, en: q%1$d}, modalities: [%2$s]}\n"
                        .formatted(q, codes))
            .collect(Collectors.joining());
    return """
        survey: many
        edition: "2020"
        title: {fr: Marges, en: Margins}
        source: {fr: Exemple, en: Example}
        collected: {from: 2020-01-01, to: 2020-12-31}
        raw: {files: [answers.csv], format: csv, separator: ",", decimal: ".", key: id}
        questions:
          - {id: drawn, column: w, type: number, label: {fr: Poids, en: Weight}}
        %sbases:
          - {id: all, label: {fr: toutes, en: all}}
        domains: [[]]
        design: {weights: {variable: drawn}}
        weighting: {calibration: {method: raking, margins: margins.yaml}}
        indicators:
          - {id: first, label: {fr: q0, en: q0}, statistic: proportion, variable: q0, base: all}
        """
        .formatted(questions);
  }

  private String margins() {
    StringBuilder text = new StringBuilder("margins:\n");
    for (int q = 0; q < QUESTIONS; q++) {
      double[] own = totals[q];
      text.append("  - {variable: q%d, source: {fr: x, en: x}, totals: {".formatted(q));
      text.append(
          IntStream.range(0, CODES)
              .mapToObj(c -> "c" + c + ": " + own[c])
              .collect(Collectors.joining(", ")));
      text.append("}}\n");
    }
    return text.toString();
  }

  private String file() {
    StringBuilder text = new StringBuilder("id,w");
    IntStream.range(0, QUESTIONS).forEach(q -> text.append(",q").append(q));
    for (int i = 0; i < COMPANIES; i++) {
      text.append(String.format(Locale.ROOT, "%n%d,10", i));
      for (int answer : answers[i]) {
        text.append(",c").append(answer);
      }
    }
    return text.append('\n').toString();
  }

  private static String codes(String form) {
    return IntStream.range(0, CODES).mapToObj(form::formatted).collect(Collectors.joining(", "));
  }
}
