package fr.barometre.pipeline.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableFooterTest {
  private static final Table TABLE =
      new Table(
          "t",
          "one row",
          IntStream.range(0, 20)
              .mapToObj(i -> new Column("c" + i, ColumnType.STRING, i % 2 == 0, "A code."))
              .toList(),
          List.of("c0"));

  @TempDir Path folder;

  @Test
  void theEncodingsOfEveryColumnAreInTheirOwnOrder() throws IOException {
    Path file = folder.resolve("t.parquet");
    Object[] row = IntStream.range(0, 20).mapToObj(i -> (Object) "a").toArray();

    TableFile.write(file, TABLE, List.of(row, row).iterator());

    List<ColumnChunk> columns = footer(file).getRow_groups().get(0).getColumns();
    assertEquals(20, columns.size());
    for (ColumnChunk column : columns) {
      List<Encoding> encodings = column.getMeta_data().getEncodings();
      List<Encoding> sorted = new ArrayList<>(encodings);
      sorted.sort(null);
      assertTrue(encodings.size() > 1, "one encoding has no order to keep");
      assertEquals(sorted, encodings);
    }
  }

  private static FileMetaData footer(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(bytes.length() - 8);
      int length = Integer.reverseBytes(bytes.readInt());
      bytes.seek(bytes.length() - 8 - length);
      return Util.readFileMetaData(Channels.newInputStream(bytes.getChannel()));
    }
  }
}
