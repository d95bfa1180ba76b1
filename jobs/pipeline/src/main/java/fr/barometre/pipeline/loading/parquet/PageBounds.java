package fr.barometre.pipeline.loading.parquet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * Holds row groups and pages against what can be, by their headers alone: a page states the size it
 * inflates to, and that much memory is taken before its bytes are looked at.
 *
 * @param most bytes of a page, inflated
 * @param mostOfGroup bytes of a row group, as they stand in the file
 */
record PageBounds(ParquetPlace place, long most, long mostOfGroup) {
  private static final int HEADER = 1 << 12;

  /** Within one gigabyte of memory. */
  static PageBounds of(ParquetPlace place) {
    return new PageBounds(place, 64L << 20, 512L << 20);
  }

  /**
   * @throws fr.barometre.pipeline.DataRefused naming the column, if a page is larger than answers
   *     of a survey can be, or stands outside its column
   */
  void confirm(List<BlockMetaData> groups) {
    try (FileChannel file = FileChannel.open(place.path())) {
      for (BlockMetaData group : groups) {
        long size = 0;
        for (ColumnChunkMetaData column : group.getColumns()) {
          confirm(file, column, group.getRowCount());
          size += column.getTotalSize();
        }
        if (size > mostOfGroup) {
          throw place.refused(
              "footer",
              "a row group of %d MB, and %d MB can be read"
                  .formatted(size >> 20, mostOfGroup >> 20),
              "Write the file with smaller row groups");
        }
      }
    } catch (IOException failure) {
      throw place.damaged("footer", failure);
    }
  }

  private void confirm(FileChannel file, ColumnChunkMetaData column, long rows) throws IOException {
    String name = "column " + column.getPath().toDotString();
    long at = column.getStartingPos();
    long end = at + column.getTotalSize();
    if (at < 0 || column.getTotalSize() < 0 || end < at || end > file.size()) {
      throw place.damaged(name, "stands outside the file, at byte " + at);
    }
    long values = 0;
    while (values < column.getValueCount()) {
      Page page = page(file, at, end, name);
      if (page.inflated < 0 || page.inflated > most || page.header < 0 || page.packed < 0) {
        throw place.refused(
            name,
            "a page at byte %d states that it inflates to %d bytes, and 0 to %d can be read"
                .formatted(at, page.inflated, most),
            "If it is not damaged, write it with smaller pages");
      }
      at += page.header + page.packed;
      values += page.values;
      if (at > end || page.values < 0) {
        throw place.damaged(name, "a page ends outside its column, at byte " + at);
      }
    }
    if (values != rows || column.getValueCount() != rows) {
      throw place.damaged(name, values + " values are stated for " + rows + " records");
    }
  }

  private Page page(FileChannel file, long at, long end, String name) {
    try {
      file.position(at);
      CountedBytes bytes =
          new CountedBytes(
              new BufferedInputStream(Channels.newInputStream(file), HEADER), end - at);
      PageHeader header = Util.readPageHeader(bytes);
      return new Page(
          bytes.count(),
          header.getCompressed_page_size(),
          header.getUncompressed_page_size(),
          values(header));
    } catch (IOException | RuntimeException failure) {
      throw place.damaged(name, failure);
    }
  }

  /** A dictionary holds none of the column's values. */
  private static int values(PageHeader header) {
    if (header.isSetData_page_header()) {
      return header.getData_page_header().getNum_values();
    }
    return header.isSetData_page_header_v2() ? header.getData_page_header_v2().getNum_values() : 0;
  }

  private record Page(long header, int packed, int inflated, int values) {}

  /** So many bytes and no more, counted. */
  private static final class CountedBytes extends InputStream {
    private final InputStream bytes;
    private final long limit;
    private long count;

    CountedBytes(InputStream bytes, long limit) {
      this.bytes = bytes;
      this.limit = limit;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int found = count < limit ? bytes.read() : -1;
      count += found < 0 ? 0 : 1;
      return found;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int most = (int) Math.min(length, limit - count);
      int found = most == 0 && length > 0 ? -1 : bytes.read(target, start, most);
      count += Math.max(found, 0);
      return found;
    }
  }
}
