package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey with strata and weights of its own declares confidentiality, in YAML alone. */
class ConfidentialEnterprisesTest {
  private static final String DECLARED =
      "confidentiality: {minimum_respondents: 3, counts: weighted,"
          + " magnitudes: {dominance: 0.6, p_percent: 0.1}}\nindicators:";

  @TempDir static Path root;
  private static SurveyFolder survey;
  private static RunReport report;

  @BeforeAll
  static void run() {
    survey =
        SurveyFolder.copy("enterprises", root)
            .edit("survey.yaml", text -> text.replace("indicators:", DECLARED));
    report = survey.run();
  }

  /** Counted from the answers, which the figures know nothing of. */
  @Test
  void no_answer_of_one_or_two_companies_is_shown() {
    Map<String, Long> counts = new HashMap<>();
    for (String by : List.of("region", "sector", "size")) {
      for (Row row :
          survey
              .table(report, "responses")
              .filter("finance is not null")
              .groupBy(by, "finance")
              .count()
              .collectAsList()) {
        counts.put(
            "finance." + row.getString(1) + " " + by + "=" + row.getString(0), row.getLong(2));
      }
    }
    Map<String, String> statuses = statuses("finance");

    assertTrue(counts.size() > 30, counts.toString());
    counts.forEach(
        (cell, count) -> {
          if (count < 3) {
            assertEquals("withheld", statuses.get(cell), cell);
          }
        });
  }

  /** Shares add up to 1: of a domain that is shown, one alone would follow from the others. */
  @Test
  void no_answer_is_hidden_alone_among_answers_that_add_up() {
    Map<String, Integer> hidden = new HashMap<>();
    statuses("finance")
        .forEach(
            (cell, status) ->
                hidden.merge(
                    cell.substring(cell.indexOf(' ')),
                    status.equals("withheld") ? 1 : 0,
                    Integer::sum));

    hidden.forEach((domain, answers) -> assertNotEquals(1, answers, domain));
    assertTrue(hidden.values().stream().anyMatch(answers -> answers > 1), hidden.toString());
  }

  @Test
  void the_table_counts_every_reason_that_is_declared() {
    List<Row> rows =
        survey.table(report, "confidentiality").filter("table = 'estimates'").collectAsList();

    assertEquals(6, rows.size());
    for (Row row : rows) {
      assertEquals(
          report.hidden().getOrDefault(row.<String>getAs("reason"), 0L),
          row.<Long>getAs("hidden"),
          row.toString());
    }
  }

  private static Map<String, String> statuses(String indicator) {
    Map<String, String> statuses = new HashMap<>();
    for (Row row :
        survey
            .table(report, "estimates")
            .filter("indicator = '" + indicator + "'")
            .collectAsList()) {
      statuses.put(
          indicator + "." + row.getAs("modality") + " " + row.getAs("domain"), row.getAs("status"));
    }
    return statuses;
  }
}
