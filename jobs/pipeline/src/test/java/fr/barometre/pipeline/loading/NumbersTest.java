package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12|12", "1 234,5|1234.5", "-3|-3", "0,25|0.25", "12 345 678|12345678", "+7|7"})
  void reads_what_a_french_person_writes(String cell, double value) {
    assertEquals(OptionalDouble.of(value), Numbers.parse(cell, ','));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12O", "1 2", "1.234", "12,", ",5", "1 234 5", "1e3", "", "NaN", "12 345,6,7"})
  void refuses_the_whole_cell_rather_than_reading_a_part_of_it(String cell) {
    assertEquals(OptionalDouble.empty(), Numbers.parse(cell, ','));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5|1234.5",
        "1 234.5|1234.5",
        "1,234.5|1234.5",
        "1,234|1234",
        "-12,345,678.25|-12345678.25"
      })
  void reads_a_decimal_point_where_that_is_declared(String cell, double value) {
    assertEquals(OptionalDouble.of(value), Numbers.parse(cell, '.'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,23",
        "1,2345",
        "1234,567",
        "1.234,5",
        "1,234 567",
        ",234",
        "1,,234",
        "1 234 k€"
      })
  void refuses_commas_that_part_no_thousands_where_the_point_is_decimal(String cell) {
    assertEquals(OptionalDouble.empty(), Numbers.parse(cell, '.'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1\u00a0234,5", "1\u202f234,5", "1\u2009234,5", " 1 234,5 ", "\ufeff1 234,5"})
  void reads_every_kind_of_space_between_thousands(String cell) {
    assertEquals(OptionalDouble.of(1234.5), Numbers.parse(Cells.normalised(cell), ','));
  }

  @Test
  void the_declared_unit_may_stand_behind_a_number_and_no_other() {
    assertEquals("12,5", Numbers.withoutUnit("12,5 %", "%"));
    assertEquals("12", Numbers.withoutUnit("12%", "%"));
    assertEquals("1 234", Numbers.withoutUnit("1 234 k\u20ac", "k\u20ac"));
    assertEquals("12 %", Numbers.withoutUnit("12 %", "k\u20ac"));
    assertEquals("12 %", Numbers.withoutUnit("12 %", ""));
    assertEquals(OptionalDouble.empty(), Numbers.parse("12 %", ','));
  }
}
