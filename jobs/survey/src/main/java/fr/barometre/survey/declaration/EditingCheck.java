package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.ImputationMethod;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Corrections and imputations: about questions, by what their kind allows, and seen by rules. */
final class EditingCheck {
  private static final Set<AnswerType> CORRECTED =
      Set.of(AnswerType.NUMBER, AnswerType.SINGLE, AnswerType.TEXT);
  private static final Set<AnswerType> IMPUTED = Set.of(AnswerType.NUMBER, AnswerType.SINGLE);

  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  EditingCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    for (Entry correction : root.get("corrections").items()) {
      question(correction.get("variable"), CORRECTED, "corrected");
      for (String key : List.of("when", "set")) {
        checkOfQuestions(correction.get(key));
      }
    }
    List<Entry> entries = root.get("imputations").items();
    for (int i = 0; i < entries.size(); i++) {
      checkImputation(survey.editing().imputations().get(i), entries.get(i));
    }
    List<Entry> names = new ArrayList<>();
    entries.forEach(entry -> names.add(entry.get("variable")));
    checkOnce(names);
  }

  private void checkImputation(Imputation imputation, Entry entry) {
    Optional<Variable> question = question(entry.get("variable"), IMPUTED, "imputed");
    boolean drawn = imputation.method() == ImputationMethod.DONOR;
    question
        .filter(variable -> variable.type() == AnswerType.SINGLE && !drawn)
        .ifPresent(
            variable ->
                findings.at(
                    entry.get("method"),
                    "'" + variable.id() + "' is a single answer and has no mean",
                    "Say donor."));
    if (imputation.method() == ImputationMethod.RATIO && imputation.by().isEmpty()) {
      findings.at(entry.get("method"), "a ratio needs what it is a ratio to", "Add by: a number.");
    } else if (imputation.method() != ImputationMethod.RATIO && imputation.by().isPresent()) {
      findings.at(entry.get("by"), "only a ratio is to something", "Leave it out, or say ratio.");
    }
    variables.findNumber(entry.get("by"), "the auxiliary of a ratio");
    if (drawn != entry.get("seed").isPresent()) {
      findings.at(
          drawn ? entry.get("method") : entry.get("seed"),
          drawn ? "a draw needs a seed" : "nothing is drawn here",
          drawn ? "Add seed: any whole number, and keep it." : "Leave the seed out.");
    }
    for (Entry within : entry.get("within").items()) {
      variables
          .find(within)
          .filter(variable -> !Variables.isClosed(variable))
          .ifPresent(
              variable ->
                  findings.at(
                      within,
                      "'"
                          + variable.id()
                          + "' is "
                          + Variables.kind(variable)
                          + " and makes no class",
                      "Band it in a derived variable."));
      if (within.text().equals(imputation.variable())) {
        findings.at(within, "a missing answer cannot say its own class", "Leave it out.");
      }
    }
    List<String> indicators =
        root.get("indicators").items().stream().map(any -> any.text("id")).toList();
    entry
        .get("excluded_from")
        .items()
        .forEach(name -> findings.checkKnown(name, "indicator", indicators));
  }

  private Optional<Variable> question(Entry entry, Set<AnswerType> types, String what) {
    Optional<Variable> found = variables.find(entry);
    found
        .filter(variable -> !(variable instanceof Question) || !types.contains(variable.type()))
        .ifPresent(
            variable ->
                findings.at(
                    entry,
                    "'"
                        + variable.id()
                        + "' is "
                        + (variable instanceof Question ? Variables.kind(variable) : "derived")
                        + " and cannot be "
                        + what,
                    "Name a question with a number or a single answer."));
    return found;
  }

  /** Corrections come before anything is derived. */
  private void checkOfQuestions(Entry sql) {
    Map<String, Variable> columns = variables.byColumn();
    new SqlExpression(sql.text())
        .columns().stream()
            .filter(name -> columns.containsKey(name) && !(columns.get(name) instanceof Question))
            .forEach(
                name ->
                    findings.at(
                        sql,
                        "'" + name + "' is derived, and corrections come before",
                        "Write it out with questions."));
  }

  private void checkOnce(List<Entry> names) {
    Set<String> seen = new java.util.HashSet<>();
    for (Entry name : names) {
      if (!seen.add(name.text())) {
        findings.at(name, "'" + name.text() + "' is imputed twice", "Keep one of them.");
      }
    }
  }
}
