package fr.barometre.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of spreadsheets that are written. The same book is the same bytes each time. */
public enum BookFormat {
  XLSX {
    @Override
    public void write(Book book, OutputStream out) throws IOException {
      new ExcelBook(book).write(out);
    }
  },
  ODS {
    @Override
    public void write(Book book, OutputStream out) throws IOException {
      new OpenDocumentBook(book).write(out);
    }
  };

  /** Closes the stream. */
  public abstract void write(Book book, OutputStream out) throws IOException;

  /** With its point. */
  public String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** By the end of its name. */
  public static Optional<BookFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.suffix())).findFirst();
  }
}
