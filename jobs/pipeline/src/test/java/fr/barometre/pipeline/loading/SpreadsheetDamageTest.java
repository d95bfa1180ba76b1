package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetDamageTest {

  @ParameterizedTest
  @CsvSource({
    "12-janv., MADE_A_DATE",
    "1-févr, MADE_A_DATE",
    "12-Jan, MADE_A_DATE",
    "janv-12, MADE_A_DATE",
    "2018-01-12, MADE_A_DATE",
    "'1,23E+08', EXPONENT",
    "7.3283E8, EXPONENT",
    "12, ",
    "A1, ",
    "marseille, ",
    "12-mars-de-plus, "
  })
  void a_code_is_damaged_if_it_looks_like_a_date_or_a_power(String cell, BuiltInRule rule) {
    assertEquals(Optional.ofNullable(rule), SpreadsheetDamage.ofCode(cell));
  }

  /** 005580113 has the sum of Luhn and 005580114 has not. */
  @ParameterizedTest
  @CsvSource({"5580113, LOST_ZEROS", "5580114, ", "732829320, ", "'7,33E+08', EXPONENT"})
  void a_siren_that_its_zeros_make_right_has_lost_them(String cell, BuiltInRule rule) {
    assertEquals(Optional.ofNullable(rule), SpreadsheetDamage.ofSiren(cell));
  }
}
