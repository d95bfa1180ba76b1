package fr.barometre.pipeline.reduction;

import java.io.Serializable;

/** Where the sums of a cell stand in one array of longs. */
interface CellLayout extends Serializable {

  /** How many longs a cell takes. */
  int width();

  /** Adds all sums of one cell to another. */
  void addAll(long[] from, long[] into);
}
