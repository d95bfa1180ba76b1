package fr.barometre.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A raw CSV of 60 columns and the survey that declares it with 30 rules: 20 single answers, 15
 * ticks, 16 numbers, 3 dates, 4 texts, a key and a size. Some records break a rule, and it is known
 * how many.
 */
final class LoadInput {
  private static final long SEED = 20_181_123;
  private static final int QUESTIONS = 20;
  private static final int TICKS = 15;
  private static final int NUMBERS = 15;

  /** One record in so many breaks one of the rules that are broken. */
  private static final int SPOILT = 1_000;

  private final Path folder;
  private final long rows;
  private final Map<String, Long> broken = new TreeMap<>();

  private LoadInput(Path folder, long rows) {
    this.folder = folder;
    this.rows = rows;
  }

  /** Writes both; the same bytes every time. */
  static LoadInput write(Path target, long rows) throws IOException {
    Path folder = Files.createDirectories(target.resolve("load-" + rows));
    LoadInput input = new LoadInput(folder, rows);
    Files.writeString(folder.resolve("survey.yaml"), input.survey());
    input.writeRecords();
    return input;
  }

  Path folder() {
    return folder;
  }

  Path answers() {
    return folder.resolve("answers.csv");
  }

  long rows() {
    return rows;
  }

  /** How many records break each rule that any record breaks. */
  Map<String, Long> broken() {
    return broken;
  }

  /** The columns with the type each is to be parsed to, in the words of Spark. */
  static String schema() {
    List<String> columns = new ArrayList<>();
    for (String name : names()) {
      String type =
          switch (name.charAt(0)) {
            case 'n', 's' -> name.equals("size") || name.startsWith("net") ? "string" : "double";
            case 'd' -> "date";
            default -> "string";
          };
      columns.add("`" + name + "` " + type);
    }
    return String.join(", ", columns);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("id", "d0", "size"));
    IntStream.rangeClosed(1, QUESTIONS).forEach(q -> names.add("q" + q));
    IntStream.rangeClosed(1, TICKS).forEach(t -> names.add("net[t" + t + "]"));
    IntStream.rangeClosed(1, NUMBERS).forEach(n -> names.add("n" + n));
    names.addAll(List.of("d1", "d2", "t1", "t2", "t3", "t4", "seconds"));
    return names;
  }

  private void writeRecords() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (BufferedWriter writer = Files.newBufferedWriter(answers())) {
      writer.write(String.join(";", names()));
      writer.write('\n');
      for (long row = 0; row < rows; row++) {
        writer.write(record(row, random));
      }
    }
  }

  private String record(long row, SplittableRandom random) {
    boolean spoilt = row % SPOILT == SPOILT - 1;
    long which = row / SPOILT % 4;
    StringBuilder text = new StringBuilder(400).append('c').append(row);
    LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(300));
    text.append(';').append(day).append(';').append(1 + random.nextInt(3));
    for (int q = 1; q <= QUESTIONS; q++) {
      // Never all alike: the first of a battery of five is 1 or 2, the second 3 to 5.
      int low = q % 5 == 2 ? 3 : 1;
      text.append(';').append(low + random.nextInt(q % 5 == 1 ? 2 : q % 5 == 2 ? 3 : 5));
    }
    for (int t = 0; t < TICKS; t++) {
      text.append(random.nextBoolean() ? ";Y" : ";");
    }
    double one = random.nextInt(100_000) / 100.0;
    double two = random.nextInt(1_000);
    text.append(';').append(one).append(';').append(two);
    text.append(';').append(spoil("sum", spoilt && which == 0) ? one + two + 5 : one + two);
    for (int n = 4; n <= NUMBERS; n++) {
      text.append(';').append(random.nextInt(10_000));
    }
    text.append(';').append(day).append(';');
    text.append(spoil("days", spoilt && which == 1) ? day.minusDays(1) : day.plusDays(30));
    text.append(";Compte entreprise;\"Réseau; et plus\";;oui");
    text.append(';').append(spoil("fast", spoilt && which == 2) ? 10 : 120 + random.nextInt(900));
    if (spoilt && which == 3) {
      text.append(";une cellule de trop");
      spoil("ragged", true);
    }
    return text.append('\n').toString();
  }

  private boolean spoil(String rule, boolean spoilt) {
    if (spoilt) {
      broken.merge(rule, 1L, Long::sum);
    }
    return spoilt;
  }

  private String survey() {
    StringBuilder yaml =
        new StringBuilder(
            """
            survey: load
            edition: "2018"
            title: {fr: Réponses de mesure, en: Answers for measuring}
            source: {fr: Inventé, en: Invented}
            collected: {from: 2018-01-01, to: 2018-12-31}
            raw: {files: [answers.csv], format: csv, decimal: ".", key: id, latest: d0}
            questions:
              - {id: size, column: size, type: single, required: true, label: {fr: T, en: S}, modalities: [
                  {code: small, raw: "1", label: {fr: P, en: S}}, {code: middle, raw: "2", label: {fr: M, en: M}},
                  {code: large, raw: "3", label: {fr: G, en: L}}]}
            """);
    for (int q = 1; q <= QUESTIONS; q++) {
      yaml.append(
          "  - {id: q%d, column: q%d, type: single, label: {fr: Q, en: Q}, ".formatted(q, q));
      yaml.append("modalities: [");
      for (int code = 1; code <= 5; code++) {
        yaml.append("{code: \"c%d\", raw: \"%d\", label: {fr: C, en: C}}".formatted(code, code));
        yaml.append(code < 5 ? ", " : "]}\n");
      }
    }
    yaml.append("  - {id: net, column: net, type: multiple, label: {fr: R, en: N}, modalities: [");
    for (int t = 1; t <= TICKS; t++) {
      yaml.append("{code: t%d, label: {fr: T, en: T}}".formatted(t))
          .append(t < TICKS ? ", " : "]}\n");
    }
    for (int n = 1; n <= NUMBERS; n++) {
      yaml.append(
          "  - {id: n%d, column: n%d, type: number, range: {min: 0, max: 100000}, "
              .formatted(n, n));
      yaml.append("label: {fr: N, en: N}}\n");
    }
    for (String day : List.of("d1", "d2")) {
      yaml.append(
          "  - {id: %s, column: %s, type: date, label: {fr: D, en: D}}\n".formatted(day, day));
    }
    for (int t = 1; t <= 4; t++) {
      yaml.append(
          "  - {id: t%d, column: t%d, type: text, label: {fr: T, en: T}}\n".formatted(t, t));
    }
    yaml.append(
        "  - {id: seconds, column: seconds, type: number, label: {fr: D, en: D}}\nrules:\n");
    addRules(yaml);
    return yaml.append(
            """
            maximum_rejected: 0.01
            domains:
              - []
            bases:
              - {id: all, label: {fr: toutes, en: all}}
            indicators:
              - {id: n1, label: {fr: N, en: N}, statistic: mean, variable: n1, base: all}
            """)
        .toString();
  }

  /** Three that are broken, four batteries, and conditions on numbers, codes and ticks. */
  private static void addRules(StringBuilder yaml) {
    addRule(yaml, "sum", "sum: {parts: [n1, n2], total: n3, tolerance: 0.5}");
    addRule(yaml, "days", "sql: \"d1 <= d2\"");
    addRule(yaml, "fast", "too_fast: {variable: seconds, minimum: 60}");
    for (int b = 0; b < 4; b++) {
      addRule(
          yaml,
          "alike_" + b,
          "straight_lining: [q%d, q%d, q%d, q%d, q%d]"
              .formatted(5 * b + 1, 5 * b + 2, 5 * b + 3, 5 * b + 4, 5 * b + 5));
    }
    for (int n = 4; n <= NUMBERS; n++) {
      addRule(yaml, "number_" + n, "sql: \"n%d between 0 and 10000 or n1 < 0\"".formatted(n));
    }
    for (int q = 1; q <= 5; q++) {
      addRule(
          yaml, "code_" + q, "sql: \"n1 >= 0 or (size = 'small' and q%d = 'c5')\"".formatted(q));
    }
    for (int t = 1; t <= 6; t++) {
      addRule(yaml, "tick_" + t, "sql: \"net_t%d or n%d >= 0\"".formatted(t, t + 3));
    }
  }

  private static void addRule(StringBuilder yaml, String id, String what) {
    yaml.append("  - {id: %s, label: {fr: R, en: R}, severity: warning, %s}\n".formatted(id, what));
  }
}
