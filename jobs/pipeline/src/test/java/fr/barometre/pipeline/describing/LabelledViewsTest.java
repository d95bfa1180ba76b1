package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SampleEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code views.sql} as DuckDB runs it in the folder of the sample edition. */
class LabelledViewsTest {
  private static final SampleEdition EDITION = SampleEdition.shared();
  private static Connection connection;

  @BeforeAll
  static void run() throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      // A JVM cannot change its folder; this is what DuckDB offers in its place.
      statement.execute("set file_search_path = '" + EDITION.folder().toAbsolutePath() + "'");
      statement.execute(Files.readString(EDITION.folder().resolve("views.sql")));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void every_table_is_a_view_and_so_is_each_with_labels() throws SQLException {
    List<String> views =
        column("select view_name from duckdb_views() where not internal order by view_name");

    for (String table : List.of("dictionary", "checks", "responses", "estimates", "groups")) {
      assertTrue(views.contains(table), table);
    }
    for (String table : List.of("responses", "estimates", "groups", "barriers")) {
      assertTrue(views.containsAll(List.of(table + "_fr", table + "_en")), table);
      assertEquals(
          column("select count(*) from " + table), column("select count(*) from " + table + "_en"));
    }
  }

  @Test
  void answers_have_their_labels_beside_them_in_both_languages() throws SQLException {
    assertEquals(
        List.of("Dans le bon tempo", "En avance", "En retard"),
        column("select distinct tempo_label from responses_fr where tempo is not null order by 1"));
    assertEquals(
        List.of("Ahead", "In good tempo", "Late"),
        column("select distinct tempo_label from responses_en where tempo is not null order by 1"));
    assertEquals(
        List.of("0"),
        column("select count(*) from responses_fr where (tempo is null) <> (tempo_label is null)"));
    assertEquals(
        List.of("Entreprises et particuliers"),
        column("select distinct customers_label from responses_fr where customers = 'mixte'"));
  }

  @Test
  void figures_are_read_without_a_code() throws SQLException {
    // The first row of linkedin_by_size, as the README prints it.
    assertEquals(
        List.of("LinkedIn among companies present on at least one network: 0.485"),
        column(
            "select split_part(modality_label, ': ', 2) || ' among ' || base || ': '"
                + " || round(estimate, 3) from linkedin_adoption_en"
                + " where indicator = 'networks' and modality = 'linkedin' and domain = 'all'"));
    assertEquals(
        List.of("10 à 19", "20 à 49", "50 à 249", "ETI (250 et plus)", "Ensemble", "Moins de 10"),
        column(
            "select distinct size_band_label from linkedin_adoption_fr where indicator = 'networks'"
                + " and (domain = 'all' or domain similar to 'size_band=[^;]*') order by 1"));
    assertEquals(
        List.of("0"),
        column(
            "select count(*) from estimates_en where indicator_label is null or base is null"
                + " or (modality is null) <> (modality_label is null)"));
    assertFalse(
        column("select distinct modality_label from estimates_en").contains("Masse silencieuse"));
  }

  @Test
  void the_query_of_the_readme_answers() throws SQLException, IOException {
    Matcher query =
        Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../../README.md")));
    assertTrue(query.find());

    assertEquals(
        List.of("10 à 19", "20 à 49", "50 à 249", "ETI (250 et plus)", "Moins de 10"),
        column(query.group(1)).stream().sorted().toList());
  }

  private static List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
