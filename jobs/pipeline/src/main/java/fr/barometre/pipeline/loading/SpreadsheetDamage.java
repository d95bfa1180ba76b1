package fr.barometre.pipeline.loading;

import java.util.Optional;
import java.util.regex.Pattern;

/** What opening and saving answers in a spreadsheet does to cells that are no numbers. */
final class SpreadsheetDamage {
  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d([.,]\\d+)?[eE][+-]?\\d+");
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,4}[-/ ](janv?|févr?|feb|mars?|avr|apr|mai|may|juin|jun|juil|jul|août|aug|sept?|oct|nov|déc|dec)\\.?([-/ ]\\d{2,4})?"
              + "|(janv?|févr?|feb|mars?|avr|apr|mai|may|juin|jun|juil|jul|août|aug|sept?|oct|nov|déc|dec)\\.?[-/ ]\\d{1,4}"
              + "|\\d{4}-\\d{2}-\\d{2}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int SIREN = 9;
  private static final int SIRET = 14;
  private static final Pattern SHORTER = Pattern.compile("\\d{5,8}");
  private static final Pattern SHORTER_SIRET = Pattern.compile("\\d{10,13}");

  private SpreadsheetDamage() {}

  /** Of a cell that is none of the codes it should be. */
  static Optional<BuiltInRule> ofCode(String cell) {
    return DAY.matcher(cell).matches() ? Optional.of(BuiltInRule.MADE_A_DATE) : ofNumber(cell);
  }

  /** Of a cell that is no number. */
  static Optional<BuiltInRule> ofNumber(String cell) {
    return EXPONENT.matcher(cell).matches() ? Optional.of(BuiltInRule.EXPONENT) : Optional.empty();
  }

  /** Of a cell that is no SIREN. */
  static Optional<BuiltInRule> ofSiren(String cell) {
    boolean shorter =
        SHORTER.matcher(cell).matches() && Siren.isOne("0".repeat(SIREN - cell.length()) + cell);
    return shorter ? Optional.of(BuiltInRule.LOST_ZEROS) : ofNumber(cell);
  }

  /** Of a cell that is no SIRET. */
  static Optional<BuiltInRule> ofSiret(String cell) {
    boolean shorter =
        SHORTER_SIRET.matcher(cell).matches()
            && Siret.valid("0".repeat(SIRET - cell.length()) + cell);
    return shorter ? Optional.of(BuiltInRule.LOST_ZEROS) : ofNumber(cell);
  }
}
