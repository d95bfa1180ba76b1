package fr.barometre.pipeline.reduction;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The codes of one column of one batch, numbered. Where the file already numbers them, a code is
 * looked up once per batch, not once per company.
 */
final class DictionaryIds {
  private static final int UNKNOWN = -2;

  private final WritableColumnVector ids; // null where the file does not number the codes
  private int[] numbers = new int[0]; // by id

  private DictionaryIds(WritableColumnVector ids) {
    this.ids = ids;
  }

  static DictionaryIds of(ColumnVector vector) {
    boolean numbered = vector instanceof WritableColumnVector writable && writable.hasDictionary();
    return new DictionaryIds(numbered ? ((WritableColumnVector) vector).getDictionaryIds() : null);
  }

  /** The number of the code in a row, in the dictionary of the partition. */
  int number(ColumnVector vector, int row, Dictionary dictionary) {
    if (ids == null) {
      return dictionary.number(vector.getUTF8String(row));
    }
    int id = ids.getDictId(row);
    if (id >= numbers.length) {
      int known = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(id + 1, 2 * known));
      Arrays.fill(numbers, known, numbers.length, UNKNOWN);
    }
    if (numbers[id] == UNKNOWN) {
      numbers[id] = dictionary.number(vector.getUTF8String(row));
    }
    return numbers[id];
  }
}
