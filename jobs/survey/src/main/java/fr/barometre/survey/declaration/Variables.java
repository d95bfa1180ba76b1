package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questions and derived variables of a survey, found by the names other parts give them. */
final class Variables {
  private static final Set<AnswerType> NAMES =
      Set.of(
          AnswerType.SINGLE,
          AnswerType.TEXT,
          AnswerType.SIREN,
          AnswerType.SIRET,
          AnswerType.NUMBER);

  private final Map<String, Variable> byId = new LinkedHashMap<>();
  private final Map<String, Variable> byColumn = new LinkedHashMap<>();
  private final Findings findings;

  Variables(Survey survey, Findings findings) {
    this.findings = findings;
    Stream.<Variable>concat(survey.questions().stream(), survey.derived().stream())
        .forEach(
            variable -> {
              byId.putIfAbsent(variable.id(), variable);
              variable.columns().forEach(column -> byColumn.putIfAbsent(column, variable));
            });
  }

  /** What an expression may name, each with the variable it belongs to. */
  Map<String, Variable> byColumn() {
    return byColumn;
  }

  /** The variable an entry names; a name that does not exist is a finding. */
  Optional<Variable> find(Entry entry) {
    findings.checkKnown(entry, "variable", byId.keySet());
    return Optional.ofNullable(byId.get(entry.text()));
  }

  /** The variable an entry names, which must take one of several codes. */
  Optional<Variable> findSingle(Entry entry, String what) {
    return find(entry, what, AnswerType.SINGLE, "Derive a single variable from it.");
  }

  /** The variable an entry names, which must be a number. */
  Optional<Variable> findNumber(Entry entry, String what) {
    return find(entry, what, AnswerType.NUMBER, "Name a number.");
  }

  Optional<Variable> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Collection<String> ids() {
    return byId.keySet();
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** The codes a variable takes; none where there is no such variable. */
  List<String> codesOf(String id) {
    return byId.containsKey(id) ? codes(byId.get(id)) : List.of();
  }

  static List<String> codes(Variable variable) {
    return variable.modalities().stream().map(Modality::code).toList();
  }

  /** Whether every company has one of a few codes, or yes or no. */
  static boolean isClosed(Variable variable) {
    return variable.type() == AnswerType.SINGLE || variable.type() == AnswerType.BOOLEAN;
  }

  /** What a variable is, in words that follow "is". */
  static String kind(Variable variable) {
    return kind(variable.type());
  }

  private static String kind(AnswerType type) {
    return switch (type) {
      case SINGLE -> "a single answer";
      case MULTIPLE -> "several answers";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case DATE -> "a date";
      case TEXT -> "a text";
      case SIREN, SIRET -> "an identifier";
    };
  }

  /** What a variable tells apart many of: a unit, an owner. */
  Optional<Variable> findName(Entry entry) {
    Optional<Variable> found = find(entry);
    found
        .filter(variable -> !NAMES.contains(variable.type()))
        .ifPresent(
            variable ->
                findings.at(
                    entry,
                    "'" + variable.id() + "' is " + kind(variable) + " and names none",
                    "Name a single answer, a text, an identifier or a number."));
    return found;
  }

  private Optional<Variable> find(Entry entry, String what, AnswerType type, String remedy) {
    Optional<Variable> found = find(entry);
    found
        .filter(variable -> variable.type() != type)
        .ifPresent(
            variable ->
                findings.at(
                    entry,
                    what
                        + " needs "
                        + kind(type)
                        + " and '"
                        + variable.id()
                        + "' is "
                        + kind(variable),
                    remedy));
    return found;
  }
}
