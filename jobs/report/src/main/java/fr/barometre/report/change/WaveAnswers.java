package fr.barometre.report.change;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.Wave;
import fr.barometre.survey.tables.DomainName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The published answers of one edition, and what a proportion, mean or balance owes to each.
 *
 * <p>The influence is that of the ratio at the published weights, {@code w x (y - m) / sum w x}, x
 * being 1 in the domain and base. Who is in the base is not published company by company: it is
 * taken to be who answered, and believed only where that gives the published n and estimate.
 */
final class WaveAnswers {
  private static final double EQUAL = 1e-9;

  private final Manifest manifest;
  private final List<PublishedRow> responses;
  private final String[] companies;
  private final String[] strata;

  WaveAnswers(Manifest manifest, List<PublishedRow> responses) {
    this.manifest = manifest;
    this.responses = responses;
    this.companies = column("company");
    this.strata = column("stratum");
  }

  /** Empty where the answers do not give the figure. */
  Optional<Wave> wave(PublishedRow figure) {
    Optional<Named> indicator = manifest.indicator(figure.text("indicator"));
    if (indicator.isEmpty() || indicator.get().variable() == null) {
      return Optional.empty();
    }
    Map<String, String> domain = DomainName.parse(figure.text("domain"));
    AnswerReading reading = new AnswerReading(indicator.get(), figure);
    double[] answers = new double[responses.size()];
    double[] weights = new double[responses.size()];
    long n = 0;
    double weight = 0;
    double sum = 0;
    for (int i = 0; i < answers.length; i++) {
      PublishedRow response = responses.get(i);
      OptionalDouble answer = reading.of(response);
      if (answer.isPresent() && isIn(domain, response)) {
        answers[i] = answer.getAsDouble();
        weights[i] = response.number("weight").orElse(0);
        n++;
        weight += weights[i];
        sum += weights[i] * answers[i];
      }
    }
    return isPublished(figure, n, sum / weight)
        ? Optional.of(wave(figure, answers, weights))
        : Optional.empty();
  }

  private Wave wave(PublishedRow figure, double[] answers, double[] weights) {
    double mean = figure.number("estimate").orElseThrow();
    double weight = 0;
    for (double one : weights) {
      weight += one;
    }
    double[] influence = new double[answers.length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] = weights[i] * (answers[i] - mean) / weight;
    }
    double error = figure.number("standard_error").orElseThrow();
    return new Wave(mean, error * error, companies, strata, influence);
  }

  private static boolean isPublished(PublishedRow figure, long n, double mean) {
    double published = figure.number("estimate").orElse(Double.NaN);
    return figure.count("n").orElse(-1) == n
        && Math.abs(mean - published) <= EQUAL * Math.max(1, Math.abs(published));
  }

  private static boolean isIn(Map<String, String> domain, PublishedRow response) {
    return domain.entrySet().stream()
        .allMatch(part -> Objects.equals(response.text(part.getKey()), part.getValue()));
  }

  private String[] column(String name) {
    return responses.stream().map(response -> response.text(name)).toArray(String[]::new);
  }
}
