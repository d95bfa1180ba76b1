package fr.barometre.report.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The two weights of the font inside: Noto Sans, SIL Open Font License 1.1, with the characters
 * that French and English print. {@code font/subset.py} made its files.
 */
enum Typeface {
  REGULAR("sans-regular", 400),
  BOLD("sans-bold", 600);

  /** What an SVG calls it: not by the name of a font that a reader may have in another version. */
  static final String FAMILY = "Barometre Sans";

  private static final double UNITS = 1000; // of a font size
  private static final int HEXADECIMAL = 16;
  private static final Glyph UNKNOWN = new Glyph(600, "M80 0L80 700L520 700L520 0Z");

  private final String file;
  private final int weight;
  private final Map<Integer, Glyph> glyphs;

  Typeface(String file, int weight) {
    this.file = file;
    this.weight = weight;
    this.glyphs = read(file + ".txt");
  }

  /**
   * A character.
   *
   * @param width in thousandths of the font size
   * @param outline absolute commands M, L, Q and Z in thousandths of the font size, upwards
   */
  record Glyph(int width, String outline) {}

  int weight() {
    return weight;
  }

  Glyph glyph(int character) {
    return glyphs.getOrDefault(character, UNKNOWN);
  }

  /** Of the text on one line, in the unit of the size. Pairs of letters are not kerned. */
  double width(String text, double size) {
    return text.codePoints().mapToLong(character -> glyph(character).width()).sum() * size / UNITS;
  }

  /** As a data URI of woff2. */
  String dataUri() {
    try (InputStream stream = Typeface.class.getResourceAsStream(file + ".woff2")) {
      return "data:font/woff2;base64," + Base64.getEncoder().encodeToString(stream.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<Integer, Glyph> read(String name) {
    Map<Integer, Glyph> glyphs = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Typeface.class.getResourceAsStream(name), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ", 3);
        glyphs.put(
            Integer.parseInt(parts[0], HEXADECIMAL),
            new Glyph(Integer.parseInt(parts[1]), parts[2]));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.copyOf(glyphs);
  }
}
