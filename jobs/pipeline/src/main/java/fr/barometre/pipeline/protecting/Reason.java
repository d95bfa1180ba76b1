package fr.barometre.pipeline.protecting;

import java.util.Locale;

/** Why a cell is published or hidden, with the status that readers of tables know it by. */
public enum Reason {
  PUBLISHED("V"),
  /** Too few contributors. */
  FREQUENCY("A"),
  /** Enough companies, but of too few holdings. */
  HOLDING("A"),
  /** One contributor makes up almost all of it. */
  DOMINANCE("B"),
  /** The second contributor would know the largest too closely. */
  P_PERCENT("B"),
  /** All of a group answered alike: 0 % or 100 %. */
  GROUP("A"),
  /** 100 % less a hidden percentage. */
  COMPLEMENT("D"),
  /** A hidden cell could be computed from it. */
  SECONDARY("D");

  private final String status;

  Reason(String status) {
    this.status = status;
  }

  /** V published, A frequency, B dominance, D secondary. */
  public String status() {
    return status;
  }

  /** As written in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the cell is hidden for what it says itself. */
  public boolean isPrimary() {
    return this == FREQUENCY
        || this == HOLDING
        || this == DOMINANCE
        || this == P_PERCENT
        || this == GROUP;
  }
}
