package fr.barometre.pipeline.loading;

/**
 * The identifier of an establishment of a French company: its SIREN and five digits, together of a
 * Luhn sum that is a multiple of 10.
 *
 * <p>Establishments of La Poste, all but its seat, have digits that sum up to a multiple of 5
 * instead: there are more of them than the Luhn sum leaves numbers for.
 */
final class Siret {
  private static final int DIGITS = 14;
  private static final String LA_POSTE = "356000000";

  private Siret() {}

  static boolean valid(String digits) {
    if (digits.length() != DIGITS || !digits.chars().allMatch(Siret::isDigit)) {
      return false;
    }
    boolean ofLaPoste =
        digits.startsWith(LA_POSTE) && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
    return Siren.valid(digits.substring(0, Siren.DIGITS))
        && (Siren.passesLuhn(digits) || ofLaPoste);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
