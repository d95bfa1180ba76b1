package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Identity;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Set;

/** Identifiers: they are questions, and nothing that is published shows them. */
final class IdentityCheck {
  private static final Set<AnswerType> NAMES =
      Set.of(AnswerType.TEXT, AnswerType.SIREN, AnswerType.SIRET, AnswerType.NUMBER);

  private final Entry root;
  private final Findings findings;

  IdentityCheck(Entry root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  void check(Survey survey) {
    survey.identity().ifPresent(identity -> check(survey, identity));
    survey.panel().ifPresent(panel -> checkPanel(survey, panel, root.get("panel")));
  }

  /** A number of its own in the file, which names nobody. */
  private void checkPanel(Survey survey, String panel, Entry entry) {
    findings.checkKnown(
        entry, "question", survey.questions().stream().map(any -> any.id()).toList());
    survey.questions().stream()
        .filter(question -> question.id().equals(panel))
        .filter(question -> question.type() != AnswerType.TEXT)
        .forEach(
            question ->
                findings.at(
                    entry,
                    "'" + panel + "' is " + Variables.kind(question) + " and no panel number",
                    "Name a question of type text."));
    if (survey.identity().isPresent()) {
      findings.at(
          entry,
          "companies have pseudonyms under identity, and no second name",
          "Leave out panel, or identity where nothing names a company.");
    }
  }

  private void check(Survey survey, Identity identity) {
    List<String> questions =
        root.get("questions").items().stream().map(entry -> entry.text("id")).toList();
    for (Entry name : root.get("identity").get("identifiers").items()) {
      findings.checkKnown(name, "question", questions);
    }
    for (Entry entry : root.get("questions").items()) {
      if (identity.identifiers().contains(entry.text("id"))) {
        checkQuestion(survey, entry);
      }
    }
    List<Entry> derived = root.get("derived").items();
    for (int i = 0; i < derived.size(); i++) {
      checkDerived(survey.derived().get(i), derived.get(i), identity);
    }
    List<Entry> indicators = root.get("indicators").items();
    for (int i = 0; i < indicators.size(); i++) {
      checkIndicator(survey.indicators().get(i), indicators.get(i), identity);
    }
  }

  private void checkQuestion(Survey survey, Entry entry) {
    if (entry.flag("published", false)) {
      findings.at(
          entry.get("published"),
          "'" + entry.text("id") + "' is an identifier, and would be published",
          "Leave published out, or take it out of identity.identifiers.");
    }
    survey.questions().stream()
        .filter(question -> question.id().equals(entry.text("id")))
        .filter(question -> !NAMES.contains(question.type()))
        .forEach(
            question ->
                findings.at(
                    entry.get("type"),
                    "'" + question.id() + "' is " + Variables.kind(question) + " and names nobody",
                    "Take it out of identity.identifiers."));
  }

  /** A code list tells little of who it was made from; a number may be the identifier itself. */
  private void checkDerived(Derived derived, Entry entry, Identity identity) {
    if (derived.type() == AnswerType.NUMBER) {
      derived.uses().stream()
          .filter(identity.identifiers()::contains)
          .findFirst()
          .ifPresent(
              name ->
                  findings.at(
                      entry.get("sql"),
                      "'"
                          + derived.id()
                          + "' is a number made of the identifier '"
                          + name
                          + "', and would be published",
                      "Derive a single answer or yes or no from it."));
    }
  }

  private void checkIndicator(Indicator indicator, Entry entry, Identity identity) {
    if (identity.identifiers().contains(indicator.variable())) {
      findings.at(
          entry.get("variable"),
          "'" + indicator.variable() + "' is an identifier, and no figure",
          "Name another variable.");
    }
  }
}
