package fr.barometre.pipeline.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Rewrites the footer of a Parquet file with the encodings of each column sorted.
 *
 * <p>The writer keeps them in a set that hashes enum constants by their address, so that their
 * order is another at each start of the JVM. It means nothing to readers, and the same rows must be
 * the same bytes.
 */
final class StableFooter {
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private StableFooter() {}

  static void rewrite(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] written = new byte[footerLength(bytes)];
      long start = bytes.length() - TAIL - written.length;
      bytes.seek(start);
      bytes.readFully(written); // at once: the parser asks for byte after byte
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(written));
      for (RowGroup group : footer.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          Collections.sort(column.getMeta_data().getEncodings());
        }
      }
      ByteArrayOutputStream sorted = new ByteArrayOutputStream();
      Util.writeFileMetaData(footer, sorted);
      bytes.setLength(start);
      bytes.seek(start);
      bytes.write(sorted.toByteArray());
      bytes.write(littleEndian(sorted.size()));
      bytes.write(MAGIC);
    }
  }

  private static int footerLength(RandomAccessFile bytes) throws IOException {
    byte[] length = new byte[Integer.BYTES];
    bytes.seek(bytes.length() - TAIL);
    bytes.readFully(length);
    return ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
