package fr.barometre.report.explain;

import fr.barometre.report.UnknownName;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.tables.EstimatesTable;
import java.util.List;
import java.util.Optional;

/** Finds a cell by its id, {@code survey@edition/indicator.modality/domain}. */
public final class CellSearch {
  private static final int MOST_OFFERED = 3;

  private final Editions editions;
  private final Optional<String> run;

  /**
   * @param run an earlier run of the edition, instead of the one that is published
   */
  public CellSearch(Editions editions, Optional<String> run) {
    this.editions = editions;
    this.run = run;
  }

  /** A cell and the edition it is of. */
  public record Found(Edition edition, PublishedRow cell) {}

  /**
   * @param id the survey and its edition may be left out where the latest of the only one is meant
   * @throws UnknownName if there is no such cell; the nearest ones are offered
   */
  public Found find(String id) {
    Edition edition = edition(id);
    String whole =
        id.contains("@")
            ? id
            : edition.manifest().survey() + "@" + edition.manifest().edition() + "/" + id;
    return edition.table(EstimatesTable.ESTIMATES).where("cell_id", whole).stream()
        .findFirst()
        .map(cell -> new Found(edition, cell))
        .orElseThrow(() -> unknown(edition, whole));
  }

  private Edition edition(String id) {
    int at = id.indexOf('@');
    int slash = id.indexOf('/', at + 1);
    return at < 0 || slash < 0
        ? editions.get(Optional.empty(), Optional.empty(), run)
        : editions.get(
            Optional.of(id.substring(0, at)), Optional.of(id.substring(at + 1, slash)), run);
  }

  /** Among the cells of the indicator where it is known, else among those of all companies. */
  private static UnknownName unknown(Edition edition, String id) {
    String what = id.substring(id.indexOf('/') + 1);
    String indicator = what.split("[./]", 2)[0];
    boolean known = edition.manifest().indicator(indicator).isPresent();
    List<PublishedRow> near =
        known
            ? edition.table(EstimatesTable.ESTIMATES).where("indicator", indicator)
            : edition.table(EstimatesTable.ESTIMATES).where("domain", "all");
    List<String> names =
        NearestName.nearest(
            id, near.stream().map(cell -> cell.text("cell_id")).toList(), MOST_OFFERED);
    return new UnknownName(
        "unknown cell '%s'. The nearest are: %s. Table estimates has all ids, in cell_id."
            .formatted(id, String.join(", ", names)));
  }
}
