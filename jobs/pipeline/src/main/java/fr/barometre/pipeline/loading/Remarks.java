package fr.barometre.pipeline.loading;

import java.util.ArrayList;
import java.util.List;

/** What is noticed while a response is read, beside its answers. */
final class Remarks {
  private final List<Breach> breaches = new ArrayList<>();
  private final List<Integer> dontKnow = new ArrayList<>();
  private boolean absenceTold;

  void add(Breach breach) {
    breaches.add(breach);
  }

  /** The company says that it cannot answer the question of this place. */
  void dontKnow(int question) {
    if (!dontKnow.contains(question)) {
      dontKnow.add(question);
    }
  }

  /** A cell says why there is no answer. */
  void absenceTold() {
    absenceTold = true;
  }

  /** Whether nothing was noticed but that required answers are absent, and no cell says why. */
  boolean isOfAbsences() {
    return !absenceTold
        && breaches.stream().allMatch(any -> any.rule().equals(BuiltInRule.REQUIRED.id()));
  }

  void clear() {
    breaches.clear();
  }

  List<Breach> breaches() {
    return breaches;
  }

  /** Places of questions, in the order in which they are read. */
  List<Integer> dontKnow() {
    return dontKnow;
  }
}
