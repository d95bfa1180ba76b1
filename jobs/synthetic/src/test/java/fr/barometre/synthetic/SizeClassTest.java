package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declared SQL of the legal size class, tried on companies at each ceiling. */
class SizeClassTest {

  /** Persons, turnover and balance sheet in M€, class by decree 2008-1354 art. 3. */
  @ParameterizedTest
  @CsvSource({
    "9, 3, 1.5, micro",
    "9, 1, 9, micro",
    "9, 3, 2.5, pme",
    "10, 1, 1, pme",
    "249, 50, 60, pme",
    "249, 51, 43, pme",
    "249, 51, 44, eti",
    "250, 1, 1, eti",
    "4999, 1600, 2000, eti",
    "4999, 1501, 2001, ge",
    "5000, 1, 1, ge",
    "9, 2, , micro",
    "9, 3, , indeterminee",
    "10, 50, , pme",
    "10, 51, , indeterminee",
    "250, 1500, , eti",
    "250, 1501, , indeterminee",
    "5000, 1, , ge",
    ", 1, 1, indeterminee"
  })
  void followsTheDecree(Integer persons, Double turnover, Double balance, String expected)
      throws Exception {
    String sql =
        SampleSurvey.declared().derived().stream()
            .filter(derived -> derived.id().equals("size_class"))
            .findFirst()
            .orElseThrow()
            .sql();

    String query =
        "select %s from (select %s::double as effectif, %s * 1000.0 as chiffre_affaires, %s * 1000.0 as total_bilan)"
            .formatted(sql, persons, turnover, balance);

    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      assertEquals(expected, result.getString(1));
    }
  }
}
