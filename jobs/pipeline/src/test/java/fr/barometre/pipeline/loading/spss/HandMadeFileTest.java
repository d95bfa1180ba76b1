package fr.barometre.pipeline.loading.spss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawFixtures;
import fr.barometre.pipeline.loading.RawTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that no writer at hand makes, byte after byte: old ones, and of machines of other order.
 */
class HandMadeFileTest {
  private static final int F8_2 = 5 << 16 | 8 << 8 | 2;
  private static final int DATETIME = 22 << 16 | 23 << 8;

  @TempDir Path folder;
  private final ByteBuffer bytes = ByteBuffer.allocate(4096);

  @ParameterizedTest
  @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
  void numbers_are_read_in_either_order_of_bytes_and_without_any_extension(String order)
      throws IOException {
    header(order, 0, -1);
    variable(0, F8_2, "NUMBER");
    variable(4, 1 << 16 | 4 << 8, "CODE");
    end();
    bytes.putDouble(-2.25).put(text("ab"));
    bytes.putDouble(-Double.MAX_VALUE).put(text(""));

    RawTable table = SpssFixtures.open(file());

    assertEquals(List.of("NUMBER", "CODE"), table.columns().stream().map(RawColumn::name).toList());
    assertEquals(List.of(List.of("-2.25", "ab"), List.of("", "")), RawFixtures.cells(table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
  void byte_codes_are_read_in_either_order(String order) throws IOException {
    header(order, 1, 3);
    variable(0, F8_2, "NUMBER");
    end();
    bytes.put(new byte[] {(byte) 1, 0, (byte) 253, (byte) 251, (byte) 252, 0, 0, 0});
    bytes.putDouble(0.5);

    assertEquals(
        List.of(List.of("-99"), List.of("0.5"), List.of("151")),
        RawFixtures.cells(SpssFixtures.open(file())));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1582-10-14",
    "13742129472.5, 2018-04-03T10:11:12.500",
    "13742129472.9996, 2018-04-03T10:11:13",
    "86399.9999, 1582-10-15",
    "-1, -1",
    "1e300, 1" // and 300 zeros: no instant, but a number
  })
  void an_instant_has_thousandths_where_it_needs_them(double seconds, String cell)
      throws IOException {
    header("LITTLE_ENDIAN", 0, 1);
    variable(0, DATETIME, "AT");
    end();
    bytes.putDouble(seconds);

    String expected = seconds == 1e300 ? "1" + "0".repeat(300) : cell;
    assertEquals(List.of(List.of(expected)), RawFixtures.cells(SpssFixtures.open(file())));
  }

  @Test
  void a_file_without_responses_is_told() throws IOException {
    header("LITTLE_ENDIAN", 0, 0);
    variable(0, F8_2, "NUMBER");
    end();
    Path file = file();

    DataRefused told = assertThrows(DataRefused.class, () -> SpssFixtures.open(file));

    assertEquals(
        file + ":byte 216: variables and no response. Export the answers again.",
        told.getMessage());
  }

  @Test
  void numbers_of_another_kind_of_machine_are_refused() throws IOException {
    header("LITTLE_ENDIAN", 0, 1);
    variable(0, F8_2, "NUMBER");
    for (int field : new int[] {7, 3, 4, 8, 20, 0, 0, -1, 2, 1, 2, 1252}) {
      bytes.putInt(field);
    }
    end();
    bytes.putDouble(1);
    Path file = file();

    DataRefused told = assertThrows(DataRefused.class, () -> SpssFixtures.open(file));

    assertEquals(
        file
            + ":dictionary: numbers are of kind 2, not of IEEE 754. Open the file in SPSS or PSPP and"
            + " save it there again.",
        told.getMessage());
  }

  private void header(String order, int compression, int cases) {
    bytes.order(order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    bytes.put("$FL2".getBytes(StandardCharsets.US_ASCII)).put(new byte[60]);
    bytes.putInt(2).putInt(-1).putInt(compression).putInt(0).putInt(cases).putDouble(100);
    bytes.put(new byte[84]);
  }

  private void variable(int width, int format, String name) {
    bytes.putInt(2).putInt(width).putInt(0).putInt(0).putInt(format).putInt(format).put(text(name));
  }

  private void end() {
    bytes.putInt(999).putInt(0);
  }

  private static byte[] text(String text) {
    byte[] padded = new byte[8];
    Arrays.fill(padded, (byte) ' ');
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, padded, 0, ascii.length);
    return padded;
  }

  private Path file() throws IOException {
    return Files.write(folder.resolve("made.sav"), Arrays.copyOf(bytes.array(), bytes.position()));
  }
}
