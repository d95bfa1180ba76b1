package fr.barometre.report.explain;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import java.util.List;
import java.util.Optional;

/**
 * A cell and what stands behind it.
 *
 * @param cell as published
 * @param indicator as the manifest tells it
 * @param retraced the number found again; empty where that is not possible, or not to be shown
 * @param strata of the companies behind it; empty where they are not to be shown
 * @param companies behind it; empty unless they were asked for and may be shown
 * @param obstacle why rows are not counted
 */
public record Explanation(
    Edition edition,
    PublishedRow cell,
    Named indicator,
    Optional<Retraced> retraced,
    List<StratumCount> strata,
    List<CellCompany> companies,
    Optional<Obstacle> obstacle) {

  /** Why the rows behind a number are not counted or not shown. */
  public enum Obstacle {
    /** A number that is withheld shows neither its value nor what it rests on. */
    WITHHELD,
    /** Strata are finer than what the survey protects: only the whole is counted. */
    CONFIDENTIAL,
    /** The edition is published without tables of single companies. */
    WITHOUT_MICRODATA,
    /** {@code responses} is not there, or not with the columns that the number rests on. */
    NOT_PUBLISHED
  }

  public boolean isWithheld() {
    return "withheld".equals(cell.text("status"));
  }
}
