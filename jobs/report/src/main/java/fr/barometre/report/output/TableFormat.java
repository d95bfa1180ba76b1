package fr.barometre.report.output;

import fr.barometre.report.workbook.BookFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a published table can be copied to. The same table is the same bytes each time. */
public enum TableFormat {
  /** RFC 4180, UTF-8, numbers as stored. */
  CSV {
    @Override
    public void write(TableCopy copy, OutputStream out) throws IOException {
      copy.csv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }
  },
  /** For a spreadsheet: numbers as numbers. */
  XLSX {
    @Override
    public void write(TableCopy copy, OutputStream out) throws IOException {
      BookFormat.XLSX.write(copy.book(), out);
    }
  },
  /** The same, of OpenDocument. */
  ODS {
    @Override
    public void write(TableCopy copy, OutputStream out) throws IOException {
      BookFormat.ODS.write(copy.book(), out);
    }
  };

  /** May close the stream. */
  public abstract void write(TableCopy copy, OutputStream out) throws IOException;

  /** Whether it can be shown on a screen. */
  public boolean isText() {
    return this == CSV;
  }

  /** By the end of its name. */
  public static Optional<TableFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
