package fr.barometre.survey.declaration;

import fr.barometre.survey.Derived;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The meaning of a declaration: everything named exists, and fits what it is used for. */
final class MeaningCheck {
  private final Survey survey;
  private final Entry root;
  private final Findings findings = new Findings();
  private List<Derived> ordered = List.of();

  MeaningCheck(Survey survey, YamlDocument document) {
    this.survey = survey;
    this.root = Entry.root(document);
  }

  List<Problem> problems() {
    Variables variables = new Variables(survey, findings);
    NameCheck names = new NameCheck(root, findings);
    checkCollected();
    names.check(survey);
    new VariableCheck(root, findings, names).check(survey);
    new ExpressionCheck(root, variables.byColumn(), findings).check(survey);
    new RuleCheck(root, findings, variables).check();
    new EditingCheck(root, findings, variables).check(survey);
    new IdentityCheck(root, findings).check(survey);
    LookupCheck lookups = new LookupCheck(findings);
    lookups.check(survey, root.get("derived").items());
    lookups.checkLists(survey, root.get("rules").items());
    new MapCheck(findings).check(survey, root.get("segments").items());
    ordered = new DerivationOrder(survey, root, findings.problems()).order();
    new DesignCheck(root, findings, variables).check(survey);
    new QualityCheck(root, findings).check(survey);
    new WeightingCheck(root, findings, variables).check(survey);
    new IndicatorCheck(root, findings, variables).check(survey);
    new ConfidentialityCheck(root, findings, variables).check(survey);
    new ReportingCheck(root, findings).check(survey, variables);
    new SentenceCheck(findings).check(survey, root);
    new InferenceCheck(root, findings, variables).check(survey);
    new HistoryCheck(root, findings, variables).check(survey);
    return findings.problems();
  }

  /** The survey with its derived variables in an order in which they can be computed. */
  Survey ordered() {
    return survey.withDerived(ordered);
  }

  private void checkCollected() {
    Entry collected = root.get("collected");
    if (isDay(collected.get("from")) & isDay(collected.get("to"))
        && survey.collectedTo().isBefore(survey.collectedFrom())) {
      findings.at(collected, "collection ends before it starts", "Exchange from and to.");
    }
  }

  /** Whether it is a day; one that is written as a day and is none is a finding. */
  private boolean isDay(Entry entry) {
    try {
      LocalDate.parse(entry.text());
      return true;
    } catch (DateTimeException notADay) {
      if (entry.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
        findings.at(
            entry, "'" + entry.text() + "' is not in the calendar", "Correct the month or day.");
      }
      return false;
    }
  }
}
