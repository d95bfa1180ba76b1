package fr.barometre.pipeline.protecting;

import java.util.Optional;

/**
 * When a cell is confidential for what it says itself.
 *
 * @param minimumContributors a cell on fewer is hidden, an empty one is not; 0 never
 * @param dominance share of the value from which its largest contributor is too visible: hidden if
 *     {@code largest >= dominance * value}. Texts differ between "more than" and "or more"; this is
 *     the safer
 * @param pPercent hidden if the second contributor, who knows its own part, could estimate the
 *     largest within this share: {@code value - largest - second < pPercent * largest}
 * @param groups whether 0 % and 100 % of a base are hidden
 */
public record PrimaryRules(
    long minimumContributors,
    Optional<Double> dominance,
    Optional<Double> pPercent,
    boolean groups) {

  /** Too few contributors is the only reason. */
  public static PrimaryRules ofCounts(long minimumContributors) {
    return new PrimaryRules(minimumContributors, Optional.empty(), Optional.empty(), false);
  }

  /** The reason to hide a cell, {@link Reason#PUBLISHED} if there is none. */
  public Reason judge(Cell cell) {
    if (cell.contributors() == 0) {
      return Reason.PUBLISHED;
    }
    if (cell.contributors() < minimumContributors) {
      return Reason.FREQUENCY;
    }
    if (cell.value() > 0 && dominance.filter(k -> cell.largest() >= k * cell.value()).isPresent()) {
      return Reason.DOMINANCE;
    }
    double rest = cell.value() - cell.largest() - cell.second();
    if (pPercent.filter(p -> rest < p * cell.largest()).isPresent()) {
      return Reason.P_PERCENT;
    }
    return Reason.PUBLISHED;
  }

  /**
   * The same for a part of a base, of which it may be nothing or all.
   *
   * @param base the cell of all who could have answered so
   */
  public Reason judge(Cell cell, Cell base) {
    Reason own = judge(cell);
    boolean alike = cell.contributors() == 0 || cell.contributors() == base.contributors();
    return own == Reason.PUBLISHED && groups && base.contributors() > 0 && alike
        ? Reason.GROUP
        : own;
  }
}
