package fr.barometre.report.page;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.NamedCode;
import fr.barometre.report.published.PublishedDesign;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How companies were drawn, and the bounds that figures are held to, as the run tells them. */
final class DesignTables {
  private static final Map<String, Label> STATISTICS =
      Map.of(
          "proportion", new Label("Part", "Proportion"),
          "mean", new Label("Moyenne", "Mean"),
          "total", new Label("Total", "Total"),
          "ratio", new Label("Ratio", "Ratio"),
          "quantile", new Label("Quantile", "Quantile"),
          "variance", new Label("Variance", "Variance"),
          "balance", new Label("Solde d'opinion", "Balance"));

  private final Manifest run;
  private final Language language;
  private final Typography typography;

  DesignTables(Manifest run, Language language) {
    this.run = run;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /** Nothing where the strata are not told: too many of them, or an edition of before. */
  void strata(Markup html) {
    PublishedDesign design = run.design();
    if (design == null || design.strata().isEmpty()) {
      return;
    }
    PageTable table =
        new PageTable(
            PageWords.STRATA.in(language),
            List.of(
                PageWords.STRATUM.in(language),
                PageWords.STRATUM_RESPONDED.in(language),
                PageWords.STRATUM_FRAME.in(language)));
    for (PublishedDesign.Stratum stratum : design.strata()) {
      table.row(
          name(design, stratum.code()),
          stratum.sampled() == null
              ? PageWords.WITHHELD.in(language)
              : typography.count(stratum.sampled()),
          stratum.population() == null ? "–" : typography.number(stratum.population(), 0));
    }
    table.write(html);
  }

  /** Of each statistic that the edition shows, the bounds below or above which it is not plain. */
  void rules(Markup html) {
    ReasonWords words = new ReasonWords(language);
    PageTable table =
        new PageTable(
            PageWords.BOUNDS.in(language),
            List.of(
                PageWords.STATISTIC.in(language),
                PageWords.CRITERION.in(language),
                PageWords.BOUND_CAUTION.in(language),
                PageWords.BOUND_WITHHELD.in(language)));
    boolean any = false;
    for (String statistic : run.quality().rules().keySet()) {
      for (QualityRule rule : run.quality().of(statistic)) {
        any = true;
        table.row(
            Optional.ofNullable(STATISTICS.get(statistic))
                .map(label -> label.in(language))
                .orElse(statistic),
            words.name(rule.criterion()),
            bound(words, statistic, rule, rule.caution()),
            bound(words, statistic, rule, rule.withheld()));
      }
    }
    if (any) {
      table.write(html);
    }
  }

  private static String bound(
      ReasonWords words, String statistic, QualityRule rule, OptionalDouble bound) {
    return bound.isPresent()
        ? words.measure(statistic, rule.criterion(), bound.getAsDouble())
        : "–";
  }

  /** The label of the segment's code where the strata are those of a segment. */
  private String name(PublishedDesign design, String code) {
    return Optional.ofNullable(design.stratum())
        .flatMap(run::segment)
        .flatMap((Named segment) -> segment.modality(code))
        .map(NamedCode::label)
        .map(label -> label.in(language))
        .orElse(code);
  }
}
