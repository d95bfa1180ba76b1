package fr.barometre.pipeline.protecting;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof of what two other tests try on a few: 2,000 tables and 400 surveys of chance. */
@Tag("slow")
class ManyRandomTablesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 500, 1000, 1500})
  void no_hidden_cell_of_two_thousand_tables_is_recovered(int first) {
    new RandomTablesTest().tryTables(first, 500);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200, 300})
  void no_hidden_answer_of_four_hundred_surveys_is_recovered(int first) {
    new RandomFiguresTest().trySurveys(first, 100);
  }
}
