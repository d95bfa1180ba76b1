package fr.barometre.pipeline.loading;

import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * A file, or a part of one, to be read by one task, record after record.
 *
 * @param name how it is named in tables
 */
record FileReading(String name, RecordSource source, ResponseReader reader)
    implements Serializable {

  Iterator<InternalRow> iterator() {
    return new Responses(source.open());
  }

  private final class Responses implements Iterator<InternalRow> {
    private final RawRecords records;
    private long number = source.preceding();
    private boolean looked;
    private boolean more = true;

    Responses(RawRecords records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      if (!looked && more) {
        more = records.next();
        looked = true;
        if (!more) {
          records.close();
        }
      }
      return more;
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      looked = false;
      return reader.read(name, ++number, records);
    }
  }
}
