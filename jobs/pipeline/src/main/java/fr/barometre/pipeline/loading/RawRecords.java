package fr.barometre.pipeline.loading;

import java.util.List;

/**
 * The records of a raw file, one at a time. Holds one record in memory, or a bounded block of them.
 */
public interface RawRecords extends AutoCloseable {

  /**
   * Goes to the next record.
   *
   * @return whether there is one
   * @throws fr.barometre.pipeline.DataRefused naming file and place, if it cannot be read
   */
  boolean next();

  /** Where a person finds the record: its line, or its number where the format knows no lines. */
  long line();

  /** Number of its cells; not that of the columns where the record is misshapen. */
  int width();

  /** The text of a cell, empty where the file has none; codes of absence stand as they are. */
  String cell(int column);

  /** What the format itself finds doubtful in the cells looked at since the record was reached. */
  default List<Breach> breaches() {
    return List.of();
  }

  @Override
  void close();
}
