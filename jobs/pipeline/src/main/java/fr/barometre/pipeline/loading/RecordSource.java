package fr.barometre.pipeline.loading;

import java.io.Serializable;

/**
 * Where the records of a raw file come from: one class for each format, chosen in {@link RawFiles}.
 * Travels to the executors, so that it holds little more than the path.
 */
public interface RecordSource extends Serializable {

  /**
   * Starts before the first response: headers are passed over.
   *
   * @throws fr.barometre.pipeline.DataRefused naming the place, if the file cannot be read
   */
  RawRecords open();
}
