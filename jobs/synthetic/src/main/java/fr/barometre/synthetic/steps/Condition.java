package fr.barometre.synthetic.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/**
 * An earlier answer being one of a few, written {@code name=code|code}; a tick is {@code
 * question.modality=Y}.
 */
record Condition(String name, Set<String> codes) {

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if there is no {@code =}
   */
  @JsonCreator
  static Condition parse(String text) {
    int equal = text.indexOf('=');
    if (equal < 1) {
      throw new IllegalArgumentException("'" + text + "' is not written name=code|code");
    }
    return new Condition(
        text.substring(0, equal), Set.of(text.substring(equal + 1).split("\\|", -1)));
  }

  /**
   * Which companies meet it.
   *
   * @throws IllegalArgumentException if no earlier step gives that answer
   */
  boolean[] holds(Block block) {
    String[] answers = block.answers(name);
    boolean[] holds = new boolean[answers.length];
    for (int company = 0; company < holds.length; company++) {
      String answer = answers[company];
      holds[company] = codes.contains(answer == null ? Block.BLANK : answer);
    }
    return holds;
  }
}
