package fr.barometre.pipeline.loading;

import java.io.Serializable;

/**
 * A run of whole records in a text file.
 *
 * @param from its first byte
 * @param to the byte after its last
 * @param line the line on which it begins, from 1
 * @param before records before it, those of the header included
 */
record CsvRange(long from, long to, long line, long before) implements Serializable {

  /** The whole of a file. */
  static CsvRange whole(long bytes) {
    return new CsvRange(0, bytes, 1, 0);
  }
}
