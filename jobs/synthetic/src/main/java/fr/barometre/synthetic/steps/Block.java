package fr.barometre.synthetic.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Companies being invented together: within a block every quota is exact.
 *
 * <p>An answer is text: a modality's code, {@code Y} for a tick, a number with a decimal point,
 * {@code ""} for none, {@code ?} for "don't know".
 */
public final class Block {
  public static final String TICK = "Y";
  public static final String BLANK = "";
  public static final String DONT_KNOW = "?";

  private final int size;
  private final Noise noise;
  private final Map<String, String[]> answers = new HashMap<>();

  private Block(int size, Noise noise) {
    this.size = size;
    this.noise = noise;
  }

  /** Invents a block by taking {@code steps} in order. */
  public static Block of(int size, Noise noise, List<Step> steps) {
    Block block = new Block(size, noise);
    steps.forEach(step -> step.apply(block));
    return block;
  }

  public int size() {
    return size;
  }

  public Noise noise() {
    return noise;
  }

  /** The answer of a company, blank where no step gave one. */
  public String answer(String name, int company) {
    String[] column = answers.get(name);
    return column == null || column[company] == null ? BLANK : column[company];
  }

  /** Makes an answer known to later steps, even if nobody gives it. */
  void open(String name) {
    answers.computeIfAbsent(name, any -> new String[size]);
  }

  void give(String name, int company, String answer) {
    answers(name)[company] = answer;
  }

  /** Everybody's answers, null where no step gave one. */
  String[] answers(String name) {
    String[] column = answers.get(name);
    if (column == null) {
      throw new IllegalArgumentException("'" + name + "' is not drawn by an earlier step");
    }
    return column;
  }

  /** The companies that meet every condition, in order. */
  int[] among(List<Condition> conditions) {
    List<boolean[]> met = conditions.stream().map(condition -> condition.holds(this)).toList();
    return IntStream.range(0, size)
        .filter(company -> met.stream().allMatch(holds -> holds[company]))
        .toArray();
  }
}
