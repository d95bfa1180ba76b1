package fr.barometre.pipeline.loading;

/**
 * The identifier of a French company: nine digits whose Luhn sum is a multiple of 10.
 *
 * <p>{@code 000000000} passes the sum and is refused all the same.
 */
public final class Siren {
  static final int DIGITS = 9;

  private Siren() {}

  /** The digits, without the spaces and dots people put between them. */
  static String digits(String cell) {
    return cell.replace(" ", "").replace(".", "");
  }

  /** Whether a cell holds one, however its digits are grouped. */
  public static boolean isOne(String cell) {
    return valid(digits(cell));
  }

  /**
   * What tells companies apart: a SIREN or SIRET is the same one however its digits are grouped.
   */
  static String key(String cell) {
    String digits = digits(cell);
    return valid(digits) || Siret.valid(digits) ? digits : cell;
  }

  static boolean valid(String digits) {
    return digits.length() == DIGITS && !digits.equals("000000000") && passesLuhn(digits);
  }

  /** Whether digits, every second one from the right doubled, sum up to a multiple of 10. */
  static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int weighted = (digits.length() - i) % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
