package fr.barometre.pipeline.publishing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.barometre.pipeline.SparkTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RowValuesTest {

  @Test
  void everyTypeOfAPublishedColumnComesAsItIsWritten() {
    Dataset<Row> row =
        SparkTests.session()
            .sql(
                "SELECT 'Été' AS text, 7L AS whole, 0.5D AS number, true AS mark,"
                    + " DATE'2018-04-03' AS day,"
                    + " timestamp_micros(1500000) AS moment, CAST(NULL AS STRING) AS none");

    Iterator<Object[]> values = RowValues.of(row);

    assertArrayEquals(
        new Object[] {
          "Été",
          7L,
          0.5,
          true,
          LocalDate.of(2018, 4, 3),
          Instant.parse("1970-01-01T00:00:01.500Z"),
          null
        },
        values.next());
    assertFalse(values.hasNext());
  }

  @Test
  void rowsOfSeveralPartitionsComeInTheirOrderEachForItself() {
    Iterator<Object[]> values = RowValues.of(SparkTests.session().range(0, 4, 1, 2).toDF());

    for (long expected = 0; expected < 4; expected++) {
      assertArrayEquals(new Object[] {expected}, values.next());
    }
    assertFalse(values.hasNext());
  }
}
