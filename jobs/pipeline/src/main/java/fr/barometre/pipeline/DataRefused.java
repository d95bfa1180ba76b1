package fr.barometre.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Raw answers that break a rule so that nothing may be published; the previous edition is
 * untouched.
 */
public final class DataRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ArrayList<String> messages; // travels back from executors

  public DataRefused(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = new ArrayList<>(messages);
  }

  /** Each with its place, the problem and the remedy. */
  public List<String> messages() {
    return List.copyOf(messages);
  }
}
