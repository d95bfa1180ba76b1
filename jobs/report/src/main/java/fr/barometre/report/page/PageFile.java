package fr.barometre.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style and the script of the page, as they lie beside this class. */
enum PageFile {
  STYLE("page.css"),
  SCRIPT("page.js");

  private final String name;

  PageFile(String name) {
    this.name = name;
  }

  String text() {
    try (InputStream stream = PageFile.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
