package fr.barometre.synthetic;

/**
 * Made-up SIREN numbers: distinct, valid, scattered. That one belongs to a real company is chance.
 */
final class Siren {
  private static final int DRAWN = 10_000_000;
  private static final int STRIDE = 6_180_339; // coprime with DRAWN: visits every number once

  private Siren() {}

  /**
   * The number of the {@code index}-th company: a leading digit from 9 down, seven scattered digits
   * and the check digit of Luhn's sum.
   *
   * @throws IllegalArgumentException beyond 90 million companies
   */
  static String of(long index) {
    if (index >= 9L * DRAWN) {
      throw new IllegalArgumentException("no SIREN is left for company " + index);
    }
    long lead = 9 - index / DRAWN;
    long scattered = (index % DRAWN * STRIDE + 3_141_592) % DRAWN;
    String digits = String.valueOf(lead * DRAWN + scattered);
    return digits + checkDigit(digits);
  }

  /** As that company writes it: one in twenty by threes. */
  static String written(long index) {
    String digits = of(index);
    return index % 20 == 7 ? spaced(digits) : digits;
  }

  /** By threes. */
  static String spaced(String siren) {
    String digits = siren.replace(" ", "");
    return String.join(" ", digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
  }

  /** The same number with a wrong check digit. */
  static String spoiled(String siren) {
    int check = siren.charAt(8) - '0';
    return siren.substring(0, 8) + (check + 1) % 10;
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}
