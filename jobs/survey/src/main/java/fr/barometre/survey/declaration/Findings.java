package fr.barometre.survey.declaration;

import fr.barometre.survey.NearestName;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is found wrong, each with the place it is about. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  void at(Entry entry, String problem, String remedy) {
    problems.add(new Problem(entry.place(), problem, remedy));
  }

  void at(Place place, String problem, String remedy) {
    problems.add(new Problem(place, problem, remedy));
  }

  /** As {@link #at}, pointing to the key and not to its value. */
  void atKey(Entry entry, String problem, String remedy) {
    problems.add(new Problem(entry.document().keyPlace(entry.pointer()), problem, remedy));
  }

  /**
   * @param offset of the character meant, from 0, into the text of the entry
   */
  void inside(Entry entry, int offset, String problem, String remedy) {
    problems.add(
        new Problem(
            entry.document().placeInside(entry.pointer(), entry.text(), offset), problem, remedy));
  }

  /** Adds a problem unless the entry, where it is given, is one of the names. */
  void checkKnown(Entry entry, String kind, Collection<String> names) {
    if (!entry.text().isEmpty() && !names.contains(entry.text())) {
      at(
          entry,
          "unknown " + kind + " '" + entry.text() + "'",
          NearestName.remedy(entry.text(), names));
    }
  }
}
