package fr.barometre.statistics.cases;

import java.util.List;
import java.util.Set;

/** The sample of a case, whoever reads it. */
public interface CaseData {

  /** Names of the columns, in the order of the file. */
  List<String> columns();

  /**
   * The cells of some columns; companies with equal cells may be collapsed into one row.
   *
   * @param needed names of columns
   */
  Rows rows(Set<String> needed);

  /**
   * Rows of cells.
   *
   * @param columns as asked for
   * @param cells one array per row, in the order of the columns; null where empty
   * @param multiplicity companies per row
   */
  record Rows(List<String> columns, List<String[]> cells, int[] multiplicity) {}
}
