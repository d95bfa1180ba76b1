package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.explain.CellExplaining;
import fr.barometre.report.explain.CellSearch;
import fr.barometre.report.explain.Explanation;
import fr.barometre.report.explain.Responses;
import fr.barometre.report.explain.Retraced;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.report.published.PublishedRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey of 2018, calibrated on margins: its published numbers are those of its rows. */
class ExplainSampleTest {
  private static final Path SURVEY = Path.of("../../data/surveys/reseaux-sociaux-2018");
  @TempDir static Path output;
  private static Edition edition;

  @BeforeAll
  static void run() {
    Barometre run = Barometre.start("run", SURVEY.toString(), "--output", output.toString());
    assertEquals(0, run.exit(), run.err());
    edition = new Editions(output).get(Optional.empty(), Optional.empty());
  }

  @Test
  void everyNumberThatIsPublishedIsFoundAgainInResponses() {
    Responses responses = Responses.held(edition);
    List<PublishedRow> cells =
        edition.table("estimates").first(Integer.MAX_VALUE).stream()
            .filter(cell -> !"withheld".equals(cell.text("status")))
            .toList();

    List<String> lost =
        cells.parallelStream()
            .filter(cell -> !isFound(cell, responses))
            .map(cell -> cell.text("cell_id"))
            .toList();

    assertTrue(cells.size() > 5_000, () -> "only " + cells.size());
    assertEquals(List.of(), lost);
  }

  private static boolean isFound(PublishedRow cell, Responses responses) {
    Explanation explained =
        new CellExplaining(new CellSearch.Found(edition, cell), responses).explain(false);
    return explained.retraced().filter(retraced -> isFound(retraced, cell)).isPresent();
  }

  /** A quantile is no quotient of sums: its respondents and their weight are. */
  private static boolean isFound(Retraced retraced, PublishedRow cell) {
    return retraced.isThatOf(cell)
        && (cell.text("statistic").equals("quantile") || !Double.isNaN(retraced.value()));
  }

  @Test
  void strataOnFewerRespondentsThanAFigureNeedsAreNotShownByThemselves() {
    PublishedRow cell =
        edition
            .table("estimates")
            .where("cell_id", "reseaux-sociaux@2018/networks.linkedin/all")
            .get(0);

    Explanation explained = new CellExplaining(new CellSearch.Found(edition, cell)).explain(false);

    assertTrue(explained.strata().stream().allMatch(stratum -> stratum.respondents() >= 10));
    assertEquals(
        1176, explained.strata().stream().mapToLong(stratum -> stratum.respondents()).sum());
    assertTrue(
        explained.strata().stream()
            .allMatch(stratum -> stratum.code() != null || stratum.strata() >= 2));
  }
}
