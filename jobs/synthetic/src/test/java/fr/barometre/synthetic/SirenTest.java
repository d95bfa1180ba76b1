package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SirenTest {

  @Test
  void passesLuhnAndFailsItOnceSpoiled() {
    for (long company = 0; company < 5_000; company++) {
      String siren = Siren.of(company);
      assertEquals(9, siren.length());
      assertTrue(Refusals.passesLuhn(siren), siren);
      assertFalse(Refusals.passesLuhn(Siren.spoiled(siren)), siren);
    }
  }

  @Test
  void isNeverGivenTwice() {
    long distinct = LongStream.range(0, 200_000).mapToObj(Siren::of).distinct().count();

    assertEquals(200_000, distinct);
  }

  @Test
  void takesAnotherLeadingDigitWhenOneIsUsedUp() {
    assertEquals('9', Siren.of(9_999_999).charAt(0));
    assertEquals('8', Siren.of(10_000_000).charAt(0));
    assertThrows(IllegalArgumentException.class, () -> Siren.of(90_000_000));
  }

  @Test
  void isWrittenByThreesForOneCompanyInTwenty() {
    long spaced =
        LongStream.range(0, 2_000)
            .mapToObj(Siren::written)
            .filter(siren -> siren.matches("\\d{3} \\d{3} \\d{3}"))
            .count();

    assertEquals(100, spaced);
  }

  @Test
  void isCheckedHereAsInseeChecksIt() {
    assertTrue(Refusals.passesLuhn("732829320"));
    assertFalse(Refusals.passesLuhn("732829321"));
  }
}
