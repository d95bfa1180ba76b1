package fr.barometre.report.tabbook;

/**
 * Two columns of a banner on one line, as {@code comparisons} holds them.
 *
 * @param difference first less second
 */
record Pair(String of, String against, double difference, double pValue) {

  /** The code of the greater side. */
  String greater() {
    return difference > 0 ? of : against;
  }

  String smaller() {
    return difference > 0 ? against : of;
  }
}
