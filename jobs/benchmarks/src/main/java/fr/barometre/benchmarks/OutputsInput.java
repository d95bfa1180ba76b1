package fr.barometre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A survey of 60 questions, 6 segments and 40 figures, with the answers of 2,000 companies drawn by
 * chance: what is handed on to report authors, at the size of a long questionnaire.
 */
final class OutputsInput {
  private static final int QUESTIONS = 60;
  private static final int ANSWERS = 5;
  private static final int[] SEGMENTS = {3, 4, 5, 8, 10, 13}; // codes of each
  private static final int FIGURES = 40;
  private static final int COMPANIES = 2_000;
  private static final long SEED = 20_181_123;

  private OutputsInput() {}

  /** The folder of the survey; the same bytes every time. */
  static Path write(Path target) throws IOException {
    Path folder = Files.createDirectories(target.resolve("outputs"));
    Files.writeString(folder.resolve("survey.yaml"), survey());
    Files.writeString(folder.resolve("answers.csv"), answers());
    return folder;
  }

  static String survey() {
    return """
        survey: outputs
        edition: "2020"
        title: {fr: Soixante questions, en: Sixty questions}
        source: {fr: Réponses tirées au sort, en: Answers drawn by chance}
        synthetic: {fr: Réponses inventées., en: Invented answers.}
        collected: {from: 2020-03-01, to: 2020-04-30}
        raw: {files: [answers.csv], format: csv, key: id}
        questions:
        %s%ssegments:
        %sdomains:
          - []
        %sbases: [{id: all, label: {fr: entreprises, en: companies}, of: {fr: des entreprises, en: of companies}}]
        design: {stratum: s1, frame: {a1: 9000, a2: 6000, a3: 3000}}
        precision: {minimum_respondents: 10, caution_respondents: 30, compared: [%s]}
        indicators:
        %sfigures:
        %s"""
        .formatted(
            lines(1, QUESTIONS, OutputsInput::question),
            lines(1, SEGMENTS.length, s -> choice("s" + s, "Segment " + s, SEGMENTS[s - 1])),
            lines(1, SEGMENTS.length, s -> "  - {id: s%d, variable: s%d}\n".formatted(s, s)),
            lines(1, SEGMENTS.length, s -> "  - [s%d]\n".formatted(s)),
            IntStream.rangeClosed(1, SEGMENTS.length)
                .mapToObj(s -> "s" + s)
                .collect(Collectors.joining(", ")),
            lines(1, QUESTIONS, OutputsInput::indicator),
            lines(1, FIGURES, OutputsInput::figure));
  }

  private static String question(int q) {
    return choice("q" + q, "Question " + q, ANSWERS);
  }

  private static String choice(String id, String label, int codes) {
    return "  - {id: %s, column: %s, type: single, label: {fr: %s, en: %s}, modalities: [%s]}\n"
        .formatted(
            id,
            id,
            label,
            label,
            IntStream.rangeClosed(1, codes)
                .mapToObj(
                    a -> "{code: a%d, label: {fr: Réponse %d, en: Answer %d}}".formatted(a, a, a))
                .collect(Collectors.joining(", ")));
  }

  private static String indicator(int q) {
    return """
          - {id: i%d, label: {fr: Indicateur %d, en: Indicator %d}, statistic: proportion, variable: q%d, base: all,
             sentence: {fr: "{value} {base} disent « {answer} »", en: "{value} {base} say “{answer}”"}}
        """
        .formatted(q, q, q, q);
  }

  /** Every other one by a segment. */
  private static String figure(int f) {
    String by = f % 2 == 0 ? ", by: s" + (1 + f / 2 % SEGMENTS.length) : "";
    return "  - {id: f%d, title: {fr: Figure %d, en: Figure %d}, indicator: i%d%s}\n"
        .formatted(f, f, f, f, by);
  }

  private static String answers() {
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder text = new StringBuilder("id");
    IntStream.rangeClosed(1, SEGMENTS.length).forEach(s -> text.append(";s").append(s));
    IntStream.rangeClosed(1, QUESTIONS).forEach(q -> text.append(";q").append(q));
    for (int company = 0; company < COMPANIES; company++) {
      text.append("\nc").append(company);
      for (int codes : SEGMENTS) {
        text.append(";a").append(1 + random.nextInt(codes));
      }
      for (int q = 0; q < QUESTIONS; q++) {
        text.append(";a").append(1 + random.nextInt(ANSWERS));
      }
    }
    return text.append('\n').toString();
  }

  private static String lines(int from, int to, java.util.function.IntFunction<String> line) {
    return IntStream.rangeClosed(from, to).mapToObj(line).collect(Collectors.joining());
  }
}
