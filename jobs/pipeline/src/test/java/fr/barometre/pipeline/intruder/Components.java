package fr.barometre.pipeline.intruder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers that hang together by relations: no other can be of help to one of them. */
final class Components {
  private final int[] parents;
  private final Map<Integer, List<Integer>> secrets = new HashMap<>();
  private final Map<Integer, List<Knowledge.Equation>> equations = new HashMap<>();

  Components(Knowledge knowledge) {
    parents = new int[knowledge.secrets().size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    for (Knowledge.Equation equation : knowledge.equations()) {
      for (int place : equation.places()) {
        parents[root(place)] = root(equation.places()[0]);
      }
    }
    for (int i = 0; i < parents.length; i++) {
      secrets.computeIfAbsent(root(i), any -> new ArrayList<>()).add(i);
    }
    for (Knowledge.Equation equation : knowledge.equations()) {
      equations.computeIfAbsent(root(equation.places()[0]), any -> new ArrayList<>()).add(equation);
    }
  }

  private int root(int place) {
    int found = place;
    while (parents[found] != found) {
      parents[found] = parents[parents[found]];
      found = parents[found];
    }
    return found;
  }

  /** The places of all that hang together with one, itself among them. */
  List<Integer> secrets(int place) {
    return secrets.get(root(place));
  }

  List<Knowledge.Equation> equations(int place) {
    return equations.getOrDefault(root(place), List.of());
  }
}
