package fr.barometre.report.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.report.published.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierNamesTest {
  private static final String HISTORY =
      """
      "history": {"variables": [
        {"id": "budget_2020", "until": "2018", "was": "budget_2017", "codes": {}},
        {"id": "barriers", "until": "2018", "was": "brakes", "codes": {"security": "theft"}}]},
      """;

  @TempDir Path root;

  @Test
  void anExpressionIsToldInTheIdsAndTicksOfThen() throws IOException {
    EarlierNames then = new EarlierNames(manifest(), "2018");

    assertEquals(
        "case when budget_2017 < 10 or brakes_theft and not brakes_time then budget_20200 end",
        then.expression(
            "case when budget_2020 < 10 or barriers_security and not barriers_time then budget_20200 end"));
  }

  @Test
  void anEditionAfterTheLastRenamingHasTheNamesOfToday() throws IOException {
    EarlierNames then = new EarlierNames(manifest(), "2019");

    assertEquals("budget_2020", then.variable("budget_2020"));
    assertEquals("barriers_security", then.expression("barriers_security"));
  }

  private Manifest manifest() throws IOException {
    return WrittenEdition.of("2021").with(HISTORY).in(root).manifest();
  }
}
