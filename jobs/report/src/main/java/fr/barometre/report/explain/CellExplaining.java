package fr.barometre.report.explain;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.survey.tables.ConfidentialityTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds what stands behind a cell.
 *
 * <p>Of a withheld one, nothing. Where confidentiality is declared, neither strata nor companies.
 * Strata on fewer respondents than a figure needs are put together.
 */
public final class CellExplaining {
  private final Edition edition;
  private final PublishedRow cell;
  private final Named indicator;
  private final Responses responses;

  public CellExplaining(CellSearch.Found found) {
    this(found, Responses.of(found.edition()));
  }

  /**
   * @param responses of the same edition
   */
  public CellExplaining(CellSearch.Found found, Responses responses) {
    this.edition = found.edition();
    this.cell = found.cell();
    this.responses = responses;
    this.indicator =
        edition
            .manifest()
            .indicator(cell.text("indicator"))
            .orElseGet(
                () -> Named.undeclared(cell.text("indicator"), cell.text("indicator_label")));
  }

  /**
   * @param rows whether the companies are wanted
   */
  public Explanation explain(boolean rows) {
    Optional<Explanation.Obstacle> obstacle = obstacle();
    if (obstacle.filter(any -> any != Explanation.Obstacle.CONFIDENTIAL).isPresent()) {
      return new Explanation(
          edition, cell, indicator, Optional.empty(), List.of(), List.of(), obstacle);
    }
    boolean shown = obstacle.isEmpty();
    CellCount count = new CellCount(rows && shown);
    members().read(count::responded, count::add);
    return new Explanation(
        edition,
        cell,
        indicator,
        Optional.of(count.retraced(cell.text("statistic"))),
        shown
            ? count.strata(Optional.ofNullable(edition.manifest().design()), fewest())
            : List.of(),
        count.companies(),
        obstacle);
  }

  private Optional<Explanation.Obstacle> obstacle() {
    if ("withheld".equals(cell.text("status"))) {
      return Optional.of(Explanation.Obstacle.WITHHELD);
    }
    if (!edition.manifest().microdata()) {
      return Optional.of(Explanation.Obstacle.WITHOUT_MICRODATA);
    }
    boolean there =
        indicator.variable() != null && indicator.base() != null && members().arePublished();
    if (!there) {
      return Optional.of(Explanation.Obstacle.NOT_PUBLISHED);
    }
    return edition.manifest().tables().containsKey(ConfidentialityTable.CONFIDENTIALITY)
        ? Optional.of(Explanation.Obstacle.CONFIDENTIAL)
        : Optional.empty();
  }

  private CellMembers members() {
    return new CellMembers(edition.manifest(), indicator, cell, responses);
  }

  /** The respondents without whom a figure of the statistic is withheld. */
  private double fewest() {
    return edition.manifest().quality().of(cell.text("statistic")).stream()
        .filter(rule -> rule.criterion() == Criterion.N)
        .map(QualityRule::withheld)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .findFirst()
        .orElse(0);
  }
}
