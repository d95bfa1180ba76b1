package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Model;
import fr.barometre.survey.ModelFamily;
import fr.barometre.survey.Survey;
import java.util.List;

/** Comparisons, tests and models: they explain what can be explained. */
final class InferenceCheck {
  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  InferenceCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    List<String> bases = root.get("bases").items().stream().map(base -> base.text("id")).toList();
    new ContrastCheck(survey, findings, variables).check(root.get("contrasts").items());
    List<Entry> tests = root.get("tests").items();
    for (int i = 0; i < tests.size(); i++) {
      new AssociationCheck(survey, findings, variables)
          .check(survey.associations().get(i), tests.get(i));
      findings.checkKnown(tests.get(i).get("base"), "base", bases);
    }
    List<Entry> models = root.get("models").items();
    for (int i = 0; i < models.size(); i++) {
      checkModel(survey.models().get(i), models.get(i));
      findings.checkKnown(models.get(i).get("base"), "base", bases);
    }
  }

  private void checkModel(Model model, Entry entry) {
    AnswerType wanted =
        model.family() == ModelFamily.QUASIBINOMIAL ? AnswerType.BOOLEAN : AnswerType.NUMBER;
    variables
        .find(entry.get("outcome"))
        .filter(variable -> variable.type() != wanted)
        .ifPresent(
            variable ->
                findings.at(
                    entry.get("outcome"),
                    "a " + model.family().code() + " model of " + Variables.kind(variable),
                    wanted == AnswerType.BOOLEAN
                        ? "Derive a variable of type boolean, or choose another family."
                        : "Name a number, or choose another family."));
    for (Entry term : entry.get("terms").items()) {
      variables
          .find(term)
          .filter(
              variable ->
                  variable.type() == AnswerType.MULTIPLE
                      || variable.type() == AnswerType.TEXT
                      || variable.type() == AnswerType.DATE
                      || variable.type().isIdentifier())
          .ifPresent(
              variable ->
                  findings.at(
                      term,
                      "a model cannot use '"
                          + variable.id()
                          + "', which is "
                          + Variables.kind(variable),
                      "Derive a single, boolean or number variable from it."));
    }
  }
}
