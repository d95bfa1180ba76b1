package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

  @ParameterizedTest
  @ValueSource(strings = {"732829320", "356000000"})
  void accepts_nine_digits_whose_luhn_sum_is_a_multiple_of_ten(String digits) {
    assertTrue(Siren.valid(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"732829321", "000000000", "73282932", "7328293200", "73282932A", ""})
  void refuses_everything_else(String digits) {
    assertFalse(Siren.valid(digits));
  }

  @Test
  void digits_are_read_through_spaces_and_dots() {
    assertEquals("732829320", Siren.digits("732 829.320"));
  }
}
