package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRangesTest {
  private static final List<String> CELLS =
      List.of(
          "",
          "a",
          "été",
          "\"a;b\"",
          "\"\n\"",
          "\"x\r\ny\"",
          "\"\"\"\"",
          "\"\"",
          "b\"c",
          "\"\r\"",
          "’");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n");

  @TempDir Path folder;

  /** Lines: header 1, a 2, b 3 and 4 (a line end in a cell), an empty one, c 6. */
  @Test
  void ranges_begin_at_records_and_know_their_lines_and_numbers() throws IOException {
    String text = "id;x\na;1\nb;\"2\n2\"\n\nc;3\n";

    assertEquals(
        List.of(
            new CsvRange(0, 5, 1, 0),
            new CsvRange(5, 9, 2, 1),
            new CsvRange(9, 18, 3, 2),
            new CsvRange(18, Long.MAX_VALUE, 6, 3)),
        ranges(text, 1));
    assertEquals(
        List.of(new CsvRange(0, 18, 1, 0), new CsvRange(18, Long.MAX_VALUE, 6, 3)),
        ranges(text, 10));
  }

  @Test
  void a_quote_within_a_cell_is_text() throws IOException {
    assertEquals(3, ranges("id\na\"b\nc\"d\n", 1).size());
  }

  @Test
  void where_quotes_make_no_sense_the_rest_is_one_range() throws IOException {
    assertEquals(3, ranges("id\na\n\"b\"c\nd\ne\n", 1).size());
    assertEquals(3, ranges("id\na\n\"b\nd\ne\n", 1).size());
  }

  /** A library once lost the whole record: its last line end in quotes was that of old Macs. */
  @Test
  void a_lone_return_in_quotes_loses_no_record() throws IOException {
    Path path = folder.resolve("mac.csv");
    Files.writeString(path, "id;x\n1;\"a\rb\"\n2;c\n");

    assertEquals(List.of("1:2|1|a\rb", "2:4|2|c"), read(file(path, "UTF-8")));
  }

  /** A thousand files of records made by chance, each read whole and in parts of several sizes. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void parts_read_together_are_the_whole(String encoding) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int file = 0; file < 1_000; file++) {
      byte[] bytes = text(random).getBytes(Charset.forName(encoding));
      boolean marked = encoding.equals("UTF-8") && random.nextBoolean();
      Path path = folder.resolve("answers.csv");
      Files.write(path, marked ? withMark(bytes) : bytes);
      CsvFile whole = file(path, encoding);
      List<String> expected = read(whole);
      for (int size : new int[] {1, 3, 7, 20}) {
        List<String> found = new ArrayList<>();
        for (RecordSource part : whole.parts(size)) {
          found.addAll(read(part));
        }
        assertEquals(expected, found, new String(bytes, encoding));
      }
    }
  }

  @Test
  void a_part_tells_the_line_where_it_stops_making_sense() throws IOException {
    Path path = folder.resolve("broken.csv");
    Files.writeString(path, "id;x\na;1\nb;2\nc;\"3\"3\nd;4\n");
    List<RecordSource> parts = file(path, "UTF-8").parts(4);

    DataRefused told = assertThrows(DataRefused.class, () -> read(parts.get(parts.size() - 1)));

    assertTrue(told.getMessage().startsWith(path + ":"), told.getMessage());
    assertTrue(told.getMessage().contains("cannot be read from this line on"), told.getMessage());
  }

  @Test
  void letters_of_several_bytes_that_may_hold_a_separator_are_not_parted() {
    assertTrue(CsvRanges.canPart(new CsvDialect("utf8", ';')));
    assertTrue(CsvRanges.canPart(new CsvDialect("latin1", ',')));
    assertEquals(false, CsvRanges.canPart(new CsvDialect("UTF-16LE", ';')));
    assertEquals(false, CsvRanges.canPart(new CsvDialect("Shift_JIS", '|')));
    assertEquals(false, CsvRanges.canPart(new CsvDialect("UTF-8", '¦')));
  }

  private static List<CsvRange> ranges(String text, long size) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CsvRanges.of(new ByteArrayInputStream(bytes), 0, ';', size);
  }

  private static CsvFile file(Path path, String encoding) {
    return new CsvFile(
        path.toString(), new CsvDialect(encoding, ';'), 1, -1, CsvRange.whole(Long.MAX_VALUE));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder("id;\"x\n;\"");
    for (int record = random.nextInt(12); record >= 0; record--) {
      text.append(ENDS.get(random.nextInt(ENDS.size())));
      for (int cell = random.nextInt(4); cell >= 0; cell--) {
        text.append(CELLS.get(random.nextInt(CELLS.size()))).append(cell > 0 ? ";" : "");
      }
    }
    return text.append(random.nextBoolean() ? "\n" : "").toString();
  }

  private static byte[] withMark(byte[] bytes) {
    byte[] marked = new byte[bytes.length + 3];
    System.arraycopy(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 0, marked, 0, 3);
    System.arraycopy(bytes, 0, marked, 3, bytes.length);
    return marked;
  }

  /** Number, line and cells of each record. */
  private static List<String> read(RecordSource source) {
    List<String> read = new ArrayList<>();
    long number = source.preceding();
    try (RawRecords records = source.open()) {
      while (records.next()) {
        StringBuilder record =
            new StringBuilder().append(++number).append(':').append(records.line());
        for (int cell = 0; cell < records.width(); cell++) {
          record.append('|').append(records.cell(cell));
        }
        read.add(record.toString());
      }
    }
    return read;
  }
}
