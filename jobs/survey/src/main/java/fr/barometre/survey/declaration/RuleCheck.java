package fr.barometre.survey.declaration;

import fr.barometre.survey.Variable;
import java.util.List;

/** Rules: each holds responses to one thing, about variables that are of its kind. */
final class RuleCheck {
  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  RuleCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check() {
    for (Entry rule : root.get("rules").items()) {
      List<String> kinds =
          RuleReader.KINDS.stream().filter(kind -> rule.get(kind).isPresent()).toList();
      if (kinds.size() != 1) {
        findings.at(
            rule,
            kinds.isEmpty()
                ? "the rule says nothing"
                : "the rule says two things: " + String.join(" and ", kinds),
            "Give it one of " + String.join(", ", RuleReader.KINDS) + ".");
      }
      rule.get("sum").get("parts").items().forEach(part -> variables.findNumber(part, "a part"));
      variables.findNumber(rule.get("sum").get("total"), "a total");
      variables.findNumber(rule.get("too_fast").get("variable"), "a duration");
      rule.get("straight_lining").items().forEach(this::checkAnswer);
    }
  }

  private void checkAnswer(Entry name) {
    variables
        .find(name)
        .filter(variable -> variable.columns().size() > 1)
        .ifPresent(variable -> tellSeveral(name, variable));
  }

  private void tellSeveral(Entry name, Variable variable) {
    findings.at(
        name,
        "'" + variable.id() + "' takes several answers, which are not compared",
        "Name questions with one answer each.");
  }
}
