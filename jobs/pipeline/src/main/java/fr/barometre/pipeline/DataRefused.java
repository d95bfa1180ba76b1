package fr.barometre.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Raw answers that break a rule so that nothing may be published; the previous edition is
 * untouched.
 */
public final class DataRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;
  private final ArrayList<String> messages; // travels back from executors

  public DataRefused(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = new ArrayList<>(messages);
  }

  /** The first of many, and how many are like them. */
  public static DataRefused of(List<String> all) {
    List<String> told = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    if (all.size() > MOST) {
      told.add("… and " + (all.size() - MOST) + " more.");
    }
    return new DataRefused(told);
  }

  /** Each with its place, the problem and the remedy. */
  public List<String> messages() {
    return List.copyOf(messages);
  }
}
