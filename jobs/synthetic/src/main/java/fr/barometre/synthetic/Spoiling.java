package fr.barometre.synthetic;

import fr.barometre.synthetic.Margins.Spoiled;
import java.util.Collections;
import java.util.List;

/** Makes a response wrong in one way. Holds no state; the cells given are changed. */
record Spoiling(Questionnaire questionnaire, Spoiled how) {

  /**
   * Spoils a response.
   *
   * @param nth how many responses were spoiled before, so that the ways alternate
   */
  void spoil(Fault fault, List<String> cells, int nth) {
    switch (fault) {
      case INCOMPLETE -> {
        int seen = cells.size() * page(nth) / Session.PAGES;
        Collections.fill(cells.subList(seen, cells.size()), "");
      }
      case DUPLICATE -> {
        // A later response takes its place; half of them write the SIREN otherwise.
        int at = questionnaire.at(how.identifier());
        cells.set(at, nth % 2 == 0 ? Siren.spaced(cells.get(at)) : cells.get(at));
      }
      case OUT_OF_SCOPE ->
          cells.set(
              questionnaire.at(how.scope().question()),
              Spelling.number(turn(how.scope().values(), nth), 0.5));
      case INVALID_SIREN -> {
        int at = questionnaire.at(how.identifier());
        cells.set(at, Siren.spoiled(cells.get(at).replace(" ", "")));
      }
      case UNKNOWN_CODE ->
          cells.set(questionnaire.at(turn(how.code().questions(), nth)), how.code().value());
      case DOUBLE_TICK -> {
        int at = questionnaire.at(turn(how.doubleTick().questions(), nth));
        List<String> boxes = List.copyOf(questionnaire.cells().get(at).raw().values());
        String between = turn(how.doubleTick().separators(), nth);
        cells.set(at, boxes.get(0) + between + boxes.get(1));
      }
    }
  }

  /** The page after which the {@code nth} unfinished response was left. */
  static int page(int nth) {
    return 1 + nth % (Session.PAGES - 1);
  }

  private static String turn(List<String> values, int nth) {
    return values.get(nth % values.size());
  }
}
