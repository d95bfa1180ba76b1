package fr.barometre.report.explain;

/**
 * A company behind a cell.
 *
 * @param company its pseudonymous key
 * @param weight companies it stands for
 * @param answer y: 1 or 0 for a proportion, 1, 0 or -1 for a balance, else the number
 * @param denominator d, below the bar of a ratio; 1 otherwise
 */
public record CellCompany(
    String company, String stratum, double weight, double answer, double denominator) {}
