package fr.barometre.survey.declaration;

import fr.barometre.survey.Derived;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders derived variables so that each uses only what is already there, and names a circle where
 * there is one.
 */
final class DerivationOrder {
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, String> ownerOfColumn = new HashMap<>();
  private final Map<String, Derived> derived = new HashMap<>();
  private final List<Problem> problems;
  private final List<Derived> ordered = new ArrayList<>();
  private final Map<String, Boolean> finished = new HashMap<>();

  DerivationOrder(Survey survey, Entry root, List<Problem> problems) {
    this.problems = problems;
    // Columns of replicate weights come after those declared: nothing names them.
    for (int i = 0; i < root.get("questions").items().size(); i++) {
      Question question = survey.questions().get(i);
      question.columns().forEach(column -> ownerOfColumn.put(column, question.id()));
      needs.put(
          question.id(),
          question.askedIf().map(sql -> new SqlExpression(sql).columns()).orElse(Set.of()));
      places.put(question.id(), root.get("questions").items().get(i).get("asked_if").place());
    }
    for (int i = 0; i < survey.derived().size(); i++) {
      Derived variable = survey.derived().get(i);
      ownerOfColumn.put(variable.id(), variable.id());
      needs.put(variable.id(), Set.copyOf(variable.uses()));
      places.put(variable.id(), root.get("derived").items().get(i).get("sql").place());
      derived.put(variable.id(), variable);
    }
  }

  List<Derived> order() {
    needs.keySet().forEach(id -> visit(id, new ArrayList<>()));
    return ordered;
  }

  private void visit(String id, List<String> path) {
    if (path.contains(id)) {
      List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
      circle.add(id);
      problems.add(
          new Problem(
              places.get(id),
              "'" + id + "' depends on itself: " + String.join(" → ", circle),
              "Break the circle in sql or asked_if."));
      return;
    }
    if (finished.containsKey(id)) {
      return;
    }
    path.add(id);
    needs.get(id).stream()
        .map(ownerOfColumn::get)
        .filter(java.util.Objects::nonNull)
        .sorted()
        .forEach(need -> visit(need, path));
    path.remove(path.size() - 1);
    if (finished.put(id, true) == null && derived.containsKey(id)) {
      ordered.add(derived.get(id));
    }
  }
}
