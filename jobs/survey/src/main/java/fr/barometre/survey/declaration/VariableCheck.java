package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Questions and derived variables: their answers, their bounds, the columns they become. */
final class VariableCheck {
  private static final Pattern COLUMN = Pattern.compile("[a-z0-9_]+");

  private final Entry root;
  private final Findings findings;
  private final NameCheck names;
  private final Map<String, String> owner = new HashMap<>();

  VariableCheck(Entry root, Findings findings, NameCheck names) {
    this.root = root;
    this.findings = findings;
    this.names = names;
  }

  void check(Survey survey) {
    List<Entry> questions = root.get("questions").items();
    for (int i = 0; i < questions.size(); i++) {
      Question question = survey.questions().get(i);
      checkModalities(question, questions.get(i));
      checkRaw(question, questions.get(i));
      checkRange(question, questions.get(i).get("range"));
    }
    List<Entry> derived = root.get("derived").items();
    for (int i = 0; i < derived.size(); i++) {
      checkModalities(survey.derived().get(i), derived.get(i));
    }
  }

  private void checkModalities(Variable variable, Entry entry) {
    if (!variable.type().name().equalsIgnoreCase(entry.text("type"))) {
      return;
    }
    boolean closed = variable.type() == AnswerType.SINGLE || variable.type() == AnswerType.MULTIPLE;
    if (closed && !entry.get("modalities").isPresent()) {
      findings.at(
          entry.get("type"),
          "'" + variable.id() + "' has no modalities",
          "List the answers it may take.");
    }
    if (!closed && entry.get("modalities").isPresent()) {
      findings.at(
          entry.get("modalities"),
          "'" + variable.id() + "' is " + Variables.kind(variable) + " and has modalities",
          "Make it single or multiple, or leave them out.");
    }
    if (variable.type() != AnswerType.SINGLE && entry.get("ordered").isPresent()) {
      findings.at(
          entry.get("ordered"),
          "'" + variable.id() + "' is " + Variables.kind(variable) + " and says ordered",
          "Make it single, or leave it out.");
    }
    List<Entry> codes =
        entry.get("modalities").items().stream().map(item -> item.get("code")).toList();
    names.checkUnique("code", codes);
    if (variable.type() == AnswerType.MULTIPLE) {
      codes.forEach(code -> checkColumn(variable, code));
    }
  }

  /** With several answers a code ends the name of a column. */
  private void checkColumn(Variable variable, Entry code) {
    if (!code.text().isEmpty() && !COLUMN.matcher(code.text()).matches()) {
      findings.at(
          code,
          "code '" + code.text() + "' cannot end the name of a column",
          "Use lower-case letters, digits and _.");
    }
    String column = variable.id() + "_" + code.text();
    String other = owner.putIfAbsent(column, variable.id());
    boolean taken =
        (other != null && !other.equals(variable.id()))
            || root.get("questions").items().stream().anyMatch(any -> any.text("id").equals(column))
            || root.get("derived").items().stream().anyMatch(any -> any.text("id").equals(column));
    if (taken) {
      findings.at(
          code,
          "column '" + column + "' of this answer has the name of another variable",
          "Rename one of them.");
    }
  }

  private void checkRaw(Question question, Entry entry) {
    names.checkUnique(
        "raw value",
        entry.get("modalities").items().stream()
            .map(item -> item.get("raw").isPresent() ? item.get("raw") : item.get("code"))
            .toList());
    for (String kind : List.of("no_answer", "dont_know")) {
      for (Entry cell : entry.get("missing").get(kind).items()) {
        if (question.type() == AnswerType.SINGLE
            && question.modalities().stream().anyMatch(any -> any.raw().equals(cell.text()))) {
          findings.at(
              cell,
              "'" + cell.text() + "' is both an answer and an absence",
              "Take it out of modalities or of missing.");
        }
      }
    }
  }

  private void checkRange(Question question, Entry range) {
    if (range.isPresent() && question.type() != AnswerType.NUMBER) {
      findings.at(
          range,
          "'" + question.id() + "' is " + Variables.kind(question) + " and has a range",
          "Leave it out, or say type: number.");
    }
    question
        .range()
        .filter(bounds -> bounds.min() > bounds.max())
        .ifPresent(
            bounds -> findings.at(range, "the range is empty: min is above max", "Exchange them."));
  }
}
