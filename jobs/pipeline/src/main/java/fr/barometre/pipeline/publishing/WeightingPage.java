package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.estimating.OutcomeRow;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.response.ResponseClass;
import fr.barometre.statistics.weighting.TrimmingEffect;
import fr.barometre.survey.Language;
import fr.barometre.survey.Survey;
import fr.barometre.survey.TrimmingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was done to the weights as a page for a methodologist. */
public final class WeightingPage {
  /** The names of the page, beside the tables. */
  private static final String FRENCH = "weighting.md";

  private static final String ENGLISH = "weighting.en.md";

  private final Survey survey;
  private final WeightingAccount account;
  private final ShownWeighting shown;
  private final Language language;
  private final PageText text;

  public WeightingPage(Survey survey, ShownWeighting shown, Language language) {
    this.survey = survey;
    this.account = shown.account();
    this.shown = shown;
    this.language = language;
    this.text = new PageText(language);
  }

  /** Writes it and returns where. */
  public Path write(Path folder) {
    Path page = folder.resolve(language == Language.FR ? FRENCH : ENGLISH);
    try {
      return Files.writeString(page, text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String text() {
    text.add("# Redressement : %s", "# Weighting: %s", text.in(survey.title()));
    survey.synthetic().ifPresent(notice -> text.addSame("%n> %s", text.in(notice)));
    account.response().ifPresent(this::addResponse);
    CalibrationSection section = new CalibrationSection(survey, shown, text);
    account.calibration().ifPresent(section::add);
    account.trimming().ifPresent(this::addTrimming);
    addOutcomes(account.outcomes());
    account.partitions().forEach(section::addPartition);
    return text.text();
  }

  private void addResponse(ResponseAccount response) {
    text.add("%n## Non-réponse%n", "%n## Non-response%n");
    text.add(
        "%d entreprises tirées, dont %d hors champ ; %d ont répondu, soit %s du champ.",
        "%d companies drawn, %d of them out of scope; %d answered, %s of those in scope.",
        response.drawn(),
        response.outOfScope(),
        response.answered(),
        text.percent(response.rate()));
    if (response.lost() > 0) {
      text.add(
          "%d sont dites répondantes et aucune réponse d'elles n'est gardée : elles comptent comme non-répondantes.",
          "%d are said to have answered and no answer of theirs is kept: they count as not having answered.",
          response.lost());
    }
    text.add(
        "%nDans chaque classe, les répondantes représentent les autres : leur poids de tirage est divisé par le taux de réponse pondéré.%n",
        "%nIn each class, those who answered stand for the others: their weight of the draw is divided by the weighted rate of response.%n");
    text.add(
        "| classe | tirées | répondantes | taux pondéré | facteur |",
        "| class | drawn | answered | weighted rate | factor |");
    text.addSame("|---|---:|---:|---:|---:|");
    for (ResponseClass group : response.classes()) {
      Reason reason = shown.responseClass(group.code());
      text.addSame(
          "| %s | %d | %s | %s | %s |",
          group.name().replace("|", "\\|"),
          group.drawn(),
          text.unless(reason, String.valueOf(group.answered())),
          text.unless(reason, text.percent(group.rate())),
          text.unless(reason, text.number(group.factor(), 3)));
    }
  }

  private void addTrimming(TrimmingEffect effect) {
    TrimmingPlan plan = survey.weighting().trimming().orElseThrow();
    text.add("%n## Troncature des poids%n", "%n## Trimming%n");
    text.add(
        "Entreprises relevées à la limite basse : %s ; abaissées à la limite haute : %s ; poids déplacé : %s.",
        "Companies raised to the lower limit: %s; lowered to the upper one: %s; weight moved: %s.",
        some(effect.raised()),
        some(effect.lowered()),
        text.number(effect.moved(), 1));
    text.add(
        plan.keepsMargins()
            ? "Les marges restent atteintes. La variance ne tient pas compte de la troncature."
            : "Seule la somme des poids est conservée. La variance ne tient pas compte de la troncature.",
        plan.keepsMargins()
            ? "The margins are still reached. The variance takes no notice of trimming."
            : "The sum of the weights alone is kept. The variance takes no notice of trimming.");
  }

  private void addOutcomes(List<OutcomeRow> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    text.add("%n## Corrélation avec les réponses%n", "%n## Correlation with the answers%n");
    text.add(
        "| indicateur | avec le rapport | avec le poids |",
        "| indicator | with the ratio | with the weight |");
    text.addSame("|---|---:|---:|");
    for (OutcomeRow outcome : outcomes) {
      text.addSame(
          "| %s | %s | %s |",
          text.in(outcome.label()),
          text.unless(shown.outcome(outcome), number(outcome.correlation().withRatio())),
          text.unless(shown.outcome(outcome), number(outcome.correlation().withWeight())));
    }
  }

  private String some(long companies) {
    return text.unless(shown.some(ConfidentialCounts.ALL, companies), String.valueOf(companies));
  }

  private String number(double correlation) {
    return Double.isNaN(correlation) ? "" : text.number(correlation, 3);
  }
}
