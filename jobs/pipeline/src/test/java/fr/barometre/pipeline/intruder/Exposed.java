package fr.barometre.pipeline.intruder;

import java.util.List;

/**
 * A hidden number that a reader can bound more closely than he should.
 *
 * @param least it can be
 * @param most it can be
 * @param because relations that together prove it: those with a dual value at the bound
 */
public record Exposed(Secret secret, double least, double most, List<String> because) {

  /** Whether it is known exactly. */
  public boolean isExact() {
    return most - least < 1e-6 * (1 + secret.value());
  }

  /** By what figure it would be read. */
  public boolean isNamed(String name) {
    return secret.names().stream().anyMatch(any -> any.toString().equals(name));
  }

  @Override
  public String toString() {
    return String.format(
        "%s: %s, from %s to %s, needs %s, because%n    %s",
        secret.names(),
        secret.value(),
        least,
        most,
        secret.need(),
        String.join(System.lineSeparator() + "    ", because));
  }
}
