package fr.barometre.pipeline.loading;

import java.io.Serializable;
import java.util.List;

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

  /**
   * The same records from several sources, in their order, for several tasks.
   *
   * @param bytes how much of the file a source holds at least
   */
  default List<RecordSource> parts(long bytes) {
    return List.of(this);
  }

  /** How many responses of the file come before the first of this source. */
  default long preceding() {
    return 0;
  }

  /**
   * The records before the first response, those of the header last; none where the format has
   * none.
   */
  default List<List<String>> header() {
    return List.of();
  }
}
