package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

  @ParameterizedTest
  @ValueSource(strings = {"73282932000074", "35600000000048"})
  void accepts_fourteen_digits_that_pass_the_luhn_sum(String digits) {
    assertTrue(Siret.valid(digits));
  }

  /** Its digits add up to 3+5+6+4+9+8+3+7 = 45; its Luhn sum is no multiple of 10. */
  @Test
  void accepts_an_establishment_of_la_poste_by_the_sum_of_its_digits() {
    assertFalse(Siren.passesLuhn("35600000049837"));
    assertTrue(Siret.valid("35600000049837"));
    assertFalse(Siret.valid("35600000049838"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73282932000075",
        "7328293200007",
        "732829320000740",
        "00000000000000",
        "7328293200007A",
        ""
      })
  void refuses_everything_else(String digits) {
    assertFalse(Siret.valid(digits));
  }

  /** Of another company, the sum of digits is no excuse: 7+3+2+8+2+9+3+2+0+0+0+0+4+0 = 40. */
  @Test
  void the_rule_of_la_poste_is_for_la_poste() {
    assertFalse(Siret.valid("73282932000040"));
  }

  @Test
  void zeros_lost_on_the_left_are_recognised() {
    assertTrue(Siret.valid("00500000500008"));
    assertEquals(Optional.of(BuiltInRule.LOST_ZEROS), SpreadsheetDamage.ofSiret("500000500008"));
    assertEquals(Optional.empty(), SpreadsheetDamage.ofSiret("500000500009"));
  }
}
