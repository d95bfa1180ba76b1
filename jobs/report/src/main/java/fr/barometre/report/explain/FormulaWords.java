package fr.barometre.report.explain;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.PublishedDesign;
import fr.barometre.survey.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a published number, its variance and its interval were computed, in words and symbols. */
final class FormulaWords {
  private final String statistic;
  private final String interval;
  private final Optional<PublishedDesign> design;

  /**
   * @param statistic of the number
   * @param interval code of the method of its interval; null where it has none
   */
  FormulaWords(Manifest run, String statistic, String interval) {
    this.statistic = statistic;
    this.interval = interval == null ? "" : interval;
    this.design = Optional.ofNullable(run.design());
  }

  /** Sums are over the companies of the base in the domain that answered. */
  Label estimator() {
    return switch (statistic) {
      case "proportion" ->
          new Label(
              "m = Σ w y / Σ w, y = 1 où la réponse est donnée, 0 sinon",
              "m = Σ w y / Σ w, y = 1 where the answer is given, 0 otherwise");
      case "balance" ->
          new Label(
              "m = Σ w y / Σ w, y = 1 pour une réponse favorable, −1 pour une défavorable, 0 sinon",
              "m = Σ w y / Σ w, y = 1 for a favourable answer, −1 for an unfavourable one, 0 otherwise");
      case "mean" -> same("m = Σ w y / Σ w");
      case "total" -> same("T = Σ w y");
      case "ratio" -> same("R = Σ w y / Σ w d");
      case "quantile" ->
          new Label(
              "réponses ordonnées, cumulées avec leur poids jusqu'à la part demandée de Σ w",
              "ordered answers, their weights added up to the share asked for of Σ w");
      case "variance" ->
          new Label(
              "dispersion pondérée des réponses autour de leur moyenne",
              "weighted spread of the answers around their mean");
      default -> same(statistic);
    };
  }

  /** What a company adds to the variance, and how it is added up. */
  List<Label> variance() {
    if (design.isEmpty()) {
      return List.of();
    }
    PublishedDesign by = design.get();
    List<Label> lines = new ArrayList<>();
    if (by.replicates() != null) {
      lines.add(
          new Label(
              "V = Σ_r c_r (m_r − m)², %s réplications %s"
                  .formatted(by.replicateNumber(), by.replicates()),
              "V = Σ_r c_r (m_r − m)², %s replicates %s"
                  .formatted(by.replicateNumber(), by.replicates())));
      return lines;
    }
    if (statistic.equals("quantile")) {
      lines.add(
          new Label(
              "par inversion de l'intervalle de la part des réponses au plus égales (Woodruff) ; cette part a pour variance :",
              "by inverting the interval of the share of answers no larger (Woodruff); that share has the variance:"));
    }
    lines.add(influence());
    if (by.calibration() != null) {
      String margins = String.join(", ", by.margins());
      lines.add(
          new Label(
              "où l'écart est remplacé par son résidu de la régression pondérée sur les marges du calage (%s)"
                  .formatted(margins),
              "with the deviation replaced by its residual of the weighted regression on the margins (%s)"
                  .formatted(margins)));
    }
    lines.add(overStrata(by));
    if (by.stages() > 1) {
      lines.add(
          new Label(
              "plus, à chaque degré suivant, la même somme dans chaque unité, multipliée par les taux de sondage d'avant",
              "plus, at each later stage, the same sum within each unit, times the sampling fractions before it"));
    }
    if (by.nonresponse()) {
      lines.add(
          new Label(
              "plus la variance de la réponse, comme une seconde phase dans chaque groupe de réponse homogène",
              "plus the variance of response, as a second phase in each response class"));
    }
    return lines;
  }

  private Label influence() {
    String z =
        switch (statistic) {
          case "total" -> "z = w y";
          case "ratio" -> "z = w (y − R d) / Σ w d";
          default -> "z = w (y − m) / Σ w";
        };
    return new Label(
        z + ", 0 hors de la base et du domaine", z + ", 0 outside the base and the domain");
  }

  private static Label overStrata(PublishedDesign by) {
    String sum =
        by.finitePopulation()
            ? "V = Σ_h (1 − n_h / N_h) n_h / (n_h − 1) Σ_i (z_hi − z̄_h)²"
            : "V = Σ_h n_h / (n_h − 1) Σ_i (z_hi − z̄_h)²";
    return by.units() == null
        ? new Label(sum + ", i entreprise de la strate h", sum + ", i a company of stratum h")
        : new Label(
            sum + ", z_hi somme de z dans l'unité primaire i",
            sum + ", z_hi the sum of z in primary unit i");
  }

  /** t is Student's quantile at df degrees of freedom, s the standard error. */
  Label interval() {
    return switch (interval) {
      case "logit" -> same("logit : expit(logit m ± t s / (m (1 − m)))");
      case "asin" -> same("asin : sin²(asin √m ± t s / (2 √(m (1 − m))))");
      case "mean", "student" -> same("Student : m ± t s");
      case "wilson" ->
          new Label("score de Wilson sur l'effectif efficace", "Wilson's score on the effective n");
      case "beta" ->
          new Label(
              "Korn-Graubard : Clopper-Pearson sur l'effectif efficace corrigé des degrés de liberté",
              "Korn–Graubard: Clopper–Pearson on the effective n corrected for degrees of freedom");
      case "nchs" ->
          new Label(
              "Korn-Graubard, l'effectif efficace n'excédant pas n (NCHS 2017)",
              "Korn–Graubard, the effective n no larger than n (NCHS 2017)");
      case "likelihood" ->
          new Label(
              "rapport de vraisemblance, divisé par l'effet de plan",
              "likelihood ratio, divided by the design effect");
      case "" -> new Label("aucun", "none");
      default -> same(interval);
    };
  }

  private static Label same(String text) {
    return new Label(text, text);
  }
}
