package fr.barometre.survey.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTablesTest {
  @TempDir Path folder;
  private Survey survey;

  @BeforeEach
  void load() throws IOException {
    for (String file : List.of("survey.yaml", "sectors.csv")) {
      try (InputStream stream = Survey.class.getResourceAsStream("shops/" + file)) {
        Files.copy(stream, folder.resolve(file));
      }
    }
    survey = SurveyDeclaration.load(folder);
  }

  @Test
  void areAnswersThenFiguresThenWhatTellsAboutThem() {
    assertEquals(
        List.of(
            "responses",
            "estimates",
            "associations",
            "models",
            "selling",
            "checks",
            "rejects",
            "dictionary"),
        PublishedTables.of(survey).stream().map(Table::name).toList());
  }

  @Test
  void holdEstimatesInTheOrderPromisedWithOneColumnPerSegment() {
    assertEquals(
        List.of(
            "survey",
            "edition",
            "cell_id",
            "indicator",
            "indicator_label",
            "modality",
            "modality_label",
            "statistic",
            "base",
            "domain",
            "size",
            "branch",
            "n",
            "n_effective",
            "population",
            "estimate",
            "standard_error",
            "ci_low",
            "ci_high",
            "ci_level",
            "ci_method",
            "cv",
            "design_effect",
            "df",
            "status",
            "status_reason",
            "unit",
            "estimate_unweighted",
            "run_id"),
        names(EstimatesTable.estimates(survey)));
  }

  @Test
  void holdResponsesWithOneColumnPerBoxAndNoIdentifier() {
    List<String> names = names(ResponsesTable.responses(survey));

    assertTrue(names.containsAll(List.of("size", "branch", "channels_site", "channels_market")));
    assertFalse(names.contains("siren"));
    assertFalse(names.contains("naf"));
    assertFalse(names.contains("channels"));
  }

  @Test
  void holdInResponsesWhoIsOfEachBaseButThatOfEverybody() {
    List<String> names = names(ResponsesTable.responses(survey));

    assertTrue(names.contains("base_sellers"));
    assertFalse(names.contains("base_all"));
  }

  @Test
  void nameEachColumnOnceAndSayWhatItIs() {
    for (Table table : PublishedTables.of(survey)) {
      assertEquals(names(table).stream().distinct().toList(), names(table), table.name());
      assertTrue(names(table).containsAll(table.sortedBy()), table.name());
      for (Column column : table.columns()) {
        assertTrue(column.description().endsWith("."), column::toString);
        assertTrue(column.description().length() > 5, column::toString);
      }
    }
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }
}
