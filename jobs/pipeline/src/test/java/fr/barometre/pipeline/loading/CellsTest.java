package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a\u00a0b", "a\u202fb", "a\u2009b", "a\tb", " a b ", "a\u200b b\ufeff"})
  void every_kind_of_space_is_a_plain_one_and_what_has_no_width_is_none(String cell) {
    assertEquals("a b", Cells.normalised(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"l'export", "l\u2019export", "l\u2018export", "l\u02bcexport"})
  void every_kind_of_apostrophe_is_the_plain_one(String cell) {
    assertEquals("l'export", Cells.normalised(cell));
  }

  @Test
  void an_accent_written_apart_is_composed() {
    assertEquals("\u00e9t\u00e9", Cells.normalised("e\u0301te\u0301"));
  }

  @Test
  void zeros_on_the_left_are_kept() {
    assertEquals("005580113", Cells.normalised(" 005580113"));
  }

  @Test
  void joiners_of_signs_are_kept() {
    assertEquals("x\u200dy", Cells.normalised("x\u200dy"));
  }
}
