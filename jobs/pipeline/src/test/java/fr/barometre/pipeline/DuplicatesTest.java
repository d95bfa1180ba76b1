package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.barometre.pipeline.checking.Duplicates;
import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companies that answered more than once, sought in both ways. */
class DuplicatesTest {
  private static final StructType TYPE =
      new StructType()
          .add(ResponseLayout.FILE_COLUMN, DataTypes.StringType)
          .add(ResponseLayout.RECORD_COLUMN, DataTypes.LongType)
          .add(ResponseLayout.KEY_COLUMN, DataTypes.StringType)
          .add(ResponseLayout.LATEST_COLUMN, DataTypes.StringType)
          .add(ResponseLayout.BREACHES_COLUMN, ResponseLayout.BREACHES_TYPE);

  @TempDir Path root;

  /**
   * Of a the second is the latest; of b the last in the file, there being no date; c has one; the
   * later one of d is unfinished, so the earlier stands; two without a key are two companies.
   */
  @Test
  void the_latest_finished_response_stands_and_others_are_refused_for_that_first() {
    Dataset<Row> responses =
        responses(
            row(1, "a", "2020-01-01", "range"),
            row(2, "a", "2020-01-03"),
            row(3, "a", "2020-01-02"),
            row(4, "b", null),
            row(5, "b", null),
            row(6, "c", "2020-01-01"),
            row(7, "d", "2020-01-01"),
            row(8, "d", "2020-01-09", "incomplete"),
            row(9, null, null),
            row(10, null, null));
    Map<Long, List<String>> expected =
        new TreeMap<>(
            Map.of(
                1L, List.of("duplicate", "range"),
                3L, List.of("duplicate"),
                4L, List.of("duplicate"),
                8L, List.of("incomplete")));

    Duplicates duplicates = duplicates();

    assertEquals(expected, broken(duplicates.mark(responses)));
    assertEquals(expected, broken(duplicates.markFew(responses)));
  }

  @Test
  void where_each_company_has_one_response_nothing_is_done() {
    Dataset<Row> responses = responses(row(1, "a", null), row(2, "b", null, "range"));

    assertSame(responses, duplicates().markFew(responses));
  }

  private Duplicates duplicates() {
    return new Duplicates(SurveyDeclaration.load(SurveyFolder.copy("atelier", root).path()));
  }

  private static Dataset<Row> responses(Row... rows) {
    return SparkTests.session().createDataFrame(List.of(rows), TYPE);
  }

  private static Row row(long record, String key, String latest, String... rules) {
    Object[] breaches =
        List.of(rules).stream().map(rule -> RowFactory.create(rule, "x", "1", true)).toArray();
    return RowFactory.create("one.csv", record, key, latest, breaches);
  }

  private static Map<Long, List<String>> broken(Dataset<Row> marked) {
    Map<Long, List<String>> broken = new TreeMap<>();
    for (Row row : marked.collectAsList()) {
      List<Row> breaches = row.getList(row.fieldIndex(ResponseLayout.BREACHES_COLUMN));
      if (!breaches.isEmpty()) {
        broken.put(
            row.getAs(ResponseLayout.RECORD_COLUMN),
            breaches.stream().map(breach -> Breach.of(breach).rule()).toList());
      }
    }
    return broken;
  }
}
