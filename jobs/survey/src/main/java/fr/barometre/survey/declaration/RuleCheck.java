package fr.barometre.survey.declaration;

import fr.barometre.survey.Variable;
import java.util.List;
import java.util.Optional;

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
      variables.find(rule.get("listed").get("variable"));
      checkClasses(rule.get("size_class"));
      checkScope(rule);
    }
  }

  private void checkClasses(Entry sizes) {
    variables.findNumber(sizes.get("persons"), "a head-count");
    List<Entry> amounts = sizes.get("amounts").items();
    amounts.forEach(amount -> variables.findNumber(amount, "an amount"));
    Optional<Variable> answered = variables.find(sizes.get("variable"));
    for (Entry size : sizes.get("classes").items()) {
      answered.ifPresent(
          variable -> findings.checkKnown(size.get("code"), "modality", Variables.codes(variable)));
      int limits = size.get("at_most").items().size();
      if (limits > 0 && limits != amounts.size()) {
        findings.at(
            size.get("at_most"),
            limits + " ceilings for " + amounts.size() + " amounts",
            "Give each of amounts its ceiling, in their order.");
      }
    }
  }

  /** Files as wholes are told about by aggregates, and by nothing else. */
  private void checkScope(Entry rule) {
    if (!rule.text("scope").equals("file")) {
      return;
    }
    if (!rule.get("sql").isPresent()) {
      findings.at(
          rule.get("scope"),
          "only sql tells about a file as a whole",
          "Leave scope out, or write sql: \"count(*) >= 100\".");
    }
    for (String key : List.of("when", "column")) {
      if (rule.get(key).isPresent()) {
        findings.at(
            rule.get(key),
            "a rule about files has no " + key,
            "Leave it out; count_if(...) counts the responses of a kind.");
      }
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
