package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Label;
import fr.barometre.survey.MissingCodes;
import fr.barometre.survey.Question;
import fr.barometre.survey.Range;
import fr.barometre.survey.ReplicateKind;
import fr.barometre.survey.Replication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code design.variance}, and the raw columns of replicate weights, which are read like questions
 * nobody is shown: each a number of 0 or more that every company must have.
 */
final class ReplicationReader {
  /** {@code r1..r60}: raw columns that differ by a number. */
  private static final Pattern RUN = Pattern.compile("(.*?)(\\d+)\\.\\.(.*?)(\\d+)");

  private static final int LONGEST_RUN = 10_000;
  private static final int DRAWN = 200;

  private ReplicationReader() {}

  static Optional<Replication> find(Entry entry) {
    if (!entry.get("replicates").isPresent()) {
      return Optional.empty();
    }
    ReplicateKind kind = entry.constant("replicates", ReplicateKind.OTHER);
    List<String> raw = rawColumns(entry);
    List<String> columns = new ArrayList<>();
    for (int r = 0; r < raw.size(); r++) {
      columns.add(id(r));
    }
    double rho = entry.number("rho", 0);
    boolean aroundEstimate =
        entry.flag("around_estimate", kind == ReplicateKind.SUCCESSIVE_DIFFERENCE);
    return Optional.of(
        new Replication(
            kind,
            List.copyOf(columns),
            entry.flag("combined", true),
            coefficients(entry, kind.scale(raw.size(), rho), raw.size()),
            aroundEstimate,
            rho,
            (int) entry.number("number", DRAWN),
            (long) entry.number("seed", 0),
            entry.place()));
  }

  private static List<Double> coefficients(Entry entry, double usual, int count) {
    double scale = entry.number("scale", usual);
    List<Double> factors =
        entry.get("factors").items().stream().map(item -> item.node().asDouble()).toList();
    return factors.size() == count
        ? factors.stream().map(factor -> scale * factor).toList()
        : Collections.nCopies(count, scale);
  }

  /** The columns of replicate weights as the file's header writes them. */
  static List<String> rawColumns(Entry entry) {
    List<String> columns = new ArrayList<>();
    for (String text : entry.texts("columns")) {
      columns.addAll(run(text));
    }
    return columns;
  }

  private static List<String> run(String text) {
    Matcher run = RUN.matcher(text);
    if (!run.matches() || !run.group(1).equals(run.group(3))) {
      return List.of(text);
    }
    List<String> columns = new ArrayList<>();
    String format = "%0" + (run.group(2).startsWith("0") ? run.group(2).length() : 1) + "d";
    int last = number(run.group(4));
    for (int k = number(run.group(2)); k <= last && columns.size() < LONGEST_RUN; k++) {
      columns.add(run.group(1) + format.formatted(k));
    }
    return columns;
  }

  private static int number(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
  }

  /** The columns as questions. */
  static List<Question> questions(Entry entry) {
    List<String> raw = rawColumns(entry);
    List<Question> questions = new ArrayList<>();
    for (int r = 0; r < raw.size(); r++) {
      Label label = new Label("Réplication " + (r + 1), "Replicate " + (r + 1));
      questions.add(
          new Question(
              id(r),
              raw.get(r),
              AnswerType.NUMBER,
              label,
              label,
              List.of(),
              false,
              Optional.empty(),
              true,
              Optional.of(new Range(0, Double.POSITIVE_INFINITY)),
              Optional.empty(),
              new MissingCodes(List.of(), List.of()),
              false,
              entry.get("columns").place()));
    }
    return questions;
  }

  private static String id(int r) {
    return "_replicate_" + (r + 1);
  }
}
