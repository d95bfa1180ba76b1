package fr.barometre.report.change;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.tables.DomainName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The published answers of one edition, and what a figure owes to each.
 *
 * <p>The influence is that of a ratio at the published weights, {@code w x (y - m z) / sum w x z}
 * with z = 1 for a share, mean or balance, and {@code w x y} for a total; x is 1 in the domain and
 * base. Who is of a base is a column of {@code responses}; of editions published without, it is
 * taken to be who answered. Either is believed only where it gives the published n and estimate.
 */
final class WaveAnswers {
  private static final double EQUAL = 1e-9;

  private final Manifest manifest;
  private final List<PublishedRow> responses;
  private final double[] weights;
  private final Map<String, boolean[]> domains = new HashMap<>();
  private final Map<String, Answers> figures = new HashMap<>();

  WaveAnswers(Manifest manifest, List<PublishedRow> responses) {
    this.manifest = manifest;
    this.responses = responses;
    this.weights = responses.stream().mapToDouble(row -> row.number("weight").orElse(0)).toArray();
  }

  /** Of all companies, those outside the base without an answer. */
  private record Answers(double[] above, double[] below, boolean[] counted) {}

  /**
   * What an estimate owes to each company.
   *
   * @param values 0 for those it does not count
   */
  record Influence(double[] values, boolean[] counted) {}

  String[] column(String name) {
    return responses.stream().map(response -> response.text(name)).toArray(String[]::new);
  }

  /** Empty where the answers do not give the figure. */
  Optional<Influence> influence(PublishedRow figure) {
    Optional<Named> indicator = manifest.indicator(figure.text("indicator"));
    if (indicator.isEmpty() || indicator.get().variable() == null) {
      return Optional.empty();
    }
    Answers answers =
        figures.computeIfAbsent(
            figure.text("indicator") + "/" + figure.text("modality"),
            any -> answers(indicator.get(), figure));
    boolean[] domain = domains.computeIfAbsent(figure.text("domain"), this::members);
    boolean[] counted = new boolean[weights.length];
    long n = 0;
    double above = 0;
    double below = 0;
    for (int i = 0; i < counted.length; i++) {
      counted[i] = answers.counted[i] && domain[i];
      if (counted[i]) {
        n++;
        above += weights[i] * answers.above[i];
        below += weights[i] * answers.below[i];
      }
    }
    boolean total = figure.text("statistic").equals("total");
    return isPublished(figure, n, total ? above : above / below)
        ? Optional.of(new Influence(influence(figure, answers, counted, below), counted))
        : Optional.empty();
  }

  private double[] influence(
      PublishedRow figure, Answers answers, boolean[] counted, double sumBelow) {
    double estimate = figure.number("estimate").orElseThrow();
    double scale = sumBelow == 0 ? 1 : sumBelow; // a total is divided by nothing
    double[] influence = new double[counted.length];
    for (int i = 0; i < influence.length; i++) {
      if (counted[i]) {
        influence[i] = weights[i] * (answers.above[i] - estimate * answers.below[i]) / scale;
      }
    }
    return influence;
  }

  private Answers answers(Named indicator, PublishedRow figure) {
    AnswerReading reading = new AnswerReading(indicator, figure);
    String base = baseColumn(indicator);
    double[] above = new double[weights.length];
    double[] below = new double[weights.length];
    boolean[] counted = new boolean[weights.length];
    for (int i = 0; i < above.length; i++) {
      PublishedRow response = responses.get(i);
      above[i] = reading.of(response);
      below[i] = reading.below(response);
      counted[i] =
          !Double.isNaN(above[i])
              && !Double.isNaN(below[i])
              && (base == null || isTrue(response, base))
              && indicator.leavesOut().stream().noneMatch(mark -> isTrue(response, mark));
    }
    return new Answers(above, below, counted);
  }

  /** Null for a base of everybody, and in editions published without such columns. */
  private String baseColumn(Named indicator) {
    return manifest.bases().stream()
        .filter(base -> base.id().equals(indicator.base()))
        .map(Named::column)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isTrue(PublishedRow response, String column) {
    return Boolean.TRUE.equals(response.values().get(column));
  }

  private static boolean isPublished(PublishedRow figure, long n, double estimate) {
    double published = figure.number("estimate").orElse(Double.NaN);
    return figure.count("n").orElse(-1) == n
        && Math.abs(estimate - published) <= EQUAL * Math.max(1, Math.abs(published));
  }

  private boolean[] members(String domain) {
    Map<String, String> codes = DomainName.parse(domain);
    boolean[] members = new boolean[weights.length];
    for (int i = 0; i < members.length; i++) {
      PublishedRow response = responses.get(i);
      members[i] =
          codes.entrySet().stream()
              .allMatch(part -> Objects.equals(response.text(part.getKey()), part.getValue()));
    }
    return members;
  }
}
