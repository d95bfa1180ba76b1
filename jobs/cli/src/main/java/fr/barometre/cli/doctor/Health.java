package fr.barometre.cli.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well one thing is. */
public enum Health {
  OK,
  /** A run works, not as well as it could. */
  WARN,
  /** A run would fail. */
  FAIL;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
