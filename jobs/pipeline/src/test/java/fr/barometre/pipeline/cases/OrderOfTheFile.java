package fr.barometre.pipeline.cases;

import java.util.Arrays;
import java.util.Optional;

/**
 * Rows whose numbers hang on the order of the companies in the file, which a distributed sample
 * does not have, each with its reason. Where companies keep their line, these rows agree too.
 */
enum OrderOfTheFile {
  TIES_OF_DIFFERENT_WEIGHT(
      "svyquantile\\(.*qrule = \"(hf[4-9]|shahvaish)\".*",
      "these rules count part of the weight of the company they fall on; where companies that"
          + " answer alike differ in weight, R takes them as they stand in the file"),
  GROUPS_WITHOUT_NAMES(
      "svypredmeans\\(m, ~stype\\) \\| vcov:predictive_margins.*",
      "a covariance without names lists groups in the order in which the file has them");

  private final String row;
  private final String reason;

  /**
   * @param row a pattern of the rows
   */
  OrderOfTheFile(String row, String reason) {
    this.row = row;
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Why a row that differs may do so. */
  static Optional<OrderOfTheFile> find(String row) {
    return Arrays.stream(values()).filter(known -> row.matches("(?s)" + known.row)).findFirst();
  }
}
