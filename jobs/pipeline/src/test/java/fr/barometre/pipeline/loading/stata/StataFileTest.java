package fr.barometre.pipeline.loading.stata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawFixtures;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in both orders of bytes, put together from Stata's description of the format. */
class StataFileTest {
  private static final int BYTE = 65_530;
  private static final int INT = 65_529;
  private static final int LONG = 65_528;
  private static final int FLOAT = 65_527;
  private static final int DOUBLE = 65_526;
  private static final int LONG_TEXT = 32_768;
  private static final String[] NAMES = {
    "tick", "staff", "sales", "share", "price", "day", "month", "name", "story"
  };
  private static final int[] TYPES = {BYTE, INT, LONG, FLOAT, DOUBLE, INT, INT, 4, LONG_TEXT};
  private static final String[] FORMATS = {
    "%8.0g", "%8.0g", "%12.0g", "%9.0g", "%10.0g", "%tdD_m_Y", "%tm", "%4s", "%9s"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"117, LSF", "117, MSF", "118, LSF", "118, MSF", "119, LSF", "119, MSF"})
  void every_type_and_absence_is_read_in_both_orders(int release, String order) throws IOException {
    RawTable table = StataFixtures.open(write(release, order, "été".getBytes(utf8(release))));

    assertEquals(
        List.of(
            List.of("100", "-3", "2147483620", "0.5", "0.1", "1960-01-02", "1959-12-01", "a", "é!"),
            List.of("", ".a", ".z", ".b", ".c", "", ".d", "abcd", "")),
        RawFixtures.cells(table));
    assertEquals(List.of(NAMES), table.columns().stream().map(RawColumn::name).toList());
    assertEquals("été", table.columns().get(0).label());
    assertEquals(Map.of("-1", "Oui", ".a", "Refus"), table.columns().get(0).labels());
    assertEquals(Map.of(), table.columns().get(1).labels());
    assertEquals(RawColumn.Type.DATE, table.columns().get(6).type());
  }

  @Test
  void a_declared_encoding_counts_and_foreign_bytes_are_told() throws IOException {
    Path greek = write(117, "LSF", "\u03b1\u03b2".getBytes(Charset.forName("windows-1253")));
    Path file = write(118, "LSF", "a".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(file);
    int cell = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("abcd");
    bytes[cell] = (byte) 0xe9;
    Path foreign = Files.write(folder.resolve("foreign.dta"), bytes);

    RawTable declared =
        StataFile.open(greek, StataFixtures.raw(greek, Optional.of("windows-1253")));

    assertEquals("\u03b1\u03b2", declared.columns().get(0).label());
    try (RawRecords records = StataFixtures.open(foreign).records().open()) {
      records.next();
      records.next();
      assertEquals("ébcd", records.cell(7));
      assertEquals(List.of(new Breach("encoding", "name", "ébcd", false)), records.breaches());
    }
  }

  @Test
  void a_long_text_that_is_not_there_is_told_by_its_record() throws IOException {
    Path file = write(118, "LSF", new byte[0]);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(
        file, text.replaceFirst("GSO\u0009", "GSO\u0008"), StandardCharsets.ISO_8859_1);

    DataRefused told =
        assertThrows(DataRefused.class, () -> RawFixtures.cells(StataFixtures.open(file)));

    assertEquals(
        file
            + ":record 1: it refers to a long text that is not in the file. The file is damaged or"
            + " cut short: export it again.",
        told.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "%td, 0, 1960-01-01",
    "%d, -1, 1959-12-31",
    "%-tdDMY, 21277, 2018-04-03",
    "%tc, 1838369472000, 2018-04-03T10:11:12",
    "%tc, 500, 1960-01-01T00:00:00.500",
    "%tc, 86400000, 1960-01-02",
    "%tw, 53, 1961-01-08",
    "%tm, -1, 1959-12-01",
    "%tq, 233, 2018-04-01",
    "%th, 117, 2018-07-01",
    "%td, 0.5, 0.5",
    "%td, 1e20, 100000000000000000000",
    "%td, -800000, -800000"
  })
  void a_number_of_time_is_a_day_or_an_instant(String format, double number, String text) {
    assertEquals(text, StataDates.of(format).orElseThrow().text(number));
  }

  private static Charset utf8(int release) {
    return release == 117 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
  }

  private Path write(int release, String order, byte[] label) throws IOException {
    boolean old = release == 117;
    int name = old ? 33 : 129;
    int columns = release == 119 ? 4 : 2;
    StataBytes file =
        new StataBytes(order.equals("MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    file.tag("<stata_dta><header><release>" + release + "</release><byteorder>" + order);
    file.tag("</byteorder><K>").whole(columns, NAMES.length).tag("</K><N>");
    file.whole(old ? 4 : 8, 2).tag("</N><label>").whole(old ? 1 : 2, 3).tag("abc");
    file.tag("</label><timestamp>").whole(1, 0).tag("</timestamp></header><map>").zeros(14 * 8);
    file.tag("</map><variable_types>");
    for (int type : TYPES) {
      file.whole(2, type);
    }
    file.tag("</variable_types><varnames>");
    for (String column : NAMES) {
      file.text(name, column);
    }
    file.tag("</varnames><sortlist>").zeros((NAMES.length + 1) * columns).tag("</sortlist>");
    file.tag("<formats>");
    for (String format : FORMATS) {
      file.text(old ? 49 : 57, format);
    }
    file.tag("</formats><value_label_names>").text(name, "ticks").zeros(8 * name);
    file.tag("</value_label_names><variable_labels>").text(old ? 81 : 321, label);
    file.zeros(8 * (old ? 81 : 321)).tag("</variable_labels><characteristics><ch>");
    file.whole(4, 5).tag("notes</ch></characteristics><data>");
    first(file, release);
    second(file);
    file.tag("</data><strls>GSO").whole(4, 9).whole(old ? 4 : 8, 1).whole(1, 130);
    file.whole(4, old ? 3 : 4).text(old ? 3 : 4, "é!".getBytes(utf8(release)));
    file.tag("</strls><value_labels><lbl>").whole(4, 8 + 16 + 10).text(name, "ticks").zeros(3);
    file.whole(4, 2).whole(4, 10).whole(4, 0).whole(4, 4).whole(4, -1).whole(4, 2_147_483_622L);
    file.text(4, "Oui").text(6, "Refus").tag("</lbl></value_labels></stata_dta>");
    return Files.write(folder.resolve(release + order + ".dta"), file.array());
  }

  private static void first(StataBytes file, int release) {
    file.whole(1, 100).whole(2, -3).whole(4, 2_147_483_620L);
    file.whole(4, Float.floatToIntBits(0.5f)).whole(8, Double.doubleToLongBits(0.1));
    file.whole(2, 1).whole(2, -1).text(4, "a");
    int variable = release == 117 ? 4 : release == 118 ? 2 : 3;
    file.whole(variable, 9).whole(8 - variable, 1);
  }

  /** . .a .z .b .c . .d as Stata writes them. */
  private static void second(StataBytes file) {
    file.whole(1, 101).whole(2, 32_742).whole(4, 2_147_483_647L).whole(4, 0x7f00_1000L);
    file.whole(8, 0x7fe0_0300_0000_0000L).whole(2, 32_741).whole(2, 32_745).text(4, "abcd");
    file.zeros(8);
  }
}
