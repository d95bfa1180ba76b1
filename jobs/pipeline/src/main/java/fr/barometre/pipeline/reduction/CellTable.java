package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums of cells, each cell a tuple of codes. Tables merge; the sums of the merged table do not
 * depend on the order, only the numbering of its cells does.
 */
final class CellTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final CellLayout layout;
  private final Dictionary[] dictionaries;
  private final CellIndex[] levels;
  private int[][] codes = new int[64][];
  private long[][] sums = new long[64][];

  /**
   * @param keys how many codes make a cell
   */
  CellTable(CellLayout layout, int keys) {
    this.layout = layout;
    this.dictionaries = new Dictionary[keys];
    this.levels = new CellIndex[keys];
    Arrays.setAll(dictionaries, k -> new Dictionary());
    Arrays.setAll(levels, k -> new CellIndex());
  }

  /** A table whose cells have some keys of this one. */
  private CellTable(CellTable finer, int[] keys) {
    this(finer.layout, keys.length);
    Arrays.setAll(dictionaries, k -> finer.dictionaries[keys[k]]);
  }

  int size() {
    return levels[levels.length - 1].size();
  }

  Dictionary dictionary(int key) {
    return dictionaries[key];
  }

  /** The code of a cell; null where unknown. */
  String text(int cell, int key) {
    return dictionaries[key].text(codes[cell][key]);
  }

  long[] sums(int cell) {
    return sums[cell];
  }

  /** The sums of the cell with these codes, zeros if it is new. */
  long[] sums(int[] cellCodes) {
    int node = 0;
    for (int k = 0; k < levels.length; k++) {
      node = levels[k].number(node, cellCodes[k]);
    }
    if (isNew(node)) {
      append(node, cellCodes.clone());
    }
    return sums[node];
  }

  /**
   * The numbers of the cells of many companies, level by level: the loops are short and their
   * look-ups independent, so that the processor overlaps them.
   *
   * @param columns the codes, by key and company
   */
  int[] cells(int[][] columns, int companies) {
    int[] nodes = new int[companies];
    for (int k = 0; k < levels.length; k++) {
      CellIndex level = levels[k];
      int[] column = columns[k];
      for (int i = 0; i < companies; i++) {
        nodes[i] = level.number(nodes[i], column[i]);
      }
    }
    for (int i = 0; i < companies; i++) {
      if (isNew(nodes[i])) {
        int company = i;
        append(nodes[i], Arrays.stream(columns).mapToInt(column -> column[company]).toArray());
      }
    }
    return nodes;
  }

  private boolean isNew(int cell) {
    return cell >= sums.length || sums[cell] == null;
  }

  private void append(int cell, int[] cellCodes) {
    if (cell >= sums.length) {
      sums = Arrays.copyOf(sums, 2 * cell);
      codes = Arrays.copyOf(codes, 2 * cell);
    }
    sums[cell] = new long[layout.width()];
    codes[cell] = cellCodes;
  }

  /** Adds the sums of another table. */
  CellTable merge(CellTable other) {
    int keys = dictionaries.length;
    int[][] numbers = new int[keys][];
    Arrays.setAll(numbers, k -> dictionaries[k].numbers(other.dictionaries[k]));
    int[] cell = new int[keys];
    for (int c = 0; c < other.size(); c++) {
      for (int k = 0; k < keys; k++) {
        int code = other.codes[c][k];
        cell[k] = code == Dictionary.ABSENT ? code : numbers[k][code];
      }
      layout.addAll(other.sums[c], sums(cell));
    }
    return this;
  }

  /**
   * The margin over the given keys.
   *
   * @param known how many of them, from the first, a cell must know to be counted
   */
  CellTable margin(int[] keys, int known) {
    CellTable margin = new CellTable(this, keys);
    int[] cell = new int[keys.length];
    for (int c = 0; c < size(); c++) {
      boolean counted = true;
      for (int k = 0; k < keys.length; k++) {
        cell[k] = codes[c][keys[k]];
        counted &= k >= known || cell[k] != Dictionary.ABSENT;
      }
      if (counted) {
        layout.addAll(sums[c], margin.sums(cell));
      }
    }
    return margin;
  }
}
