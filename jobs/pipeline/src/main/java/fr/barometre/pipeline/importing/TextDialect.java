package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.DataRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a text export is written, guessed from the whole file.
 *
 * @param encoding UTF-8 where every byte is; windows-1252 else
 * @param separator that which parts the header most often, outside quotes
 */
record TextDialect(String encoding, char separator) {
  private static final String UTF_8 = "UTF-8";
  private static final String FALLBACK = "windows-1252";
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

  /**
   * @throws DataRefused if the file is empty, or no text
   */
  static TextDialect of(Path file) {
    String encoding = isText(file, StandardCharsets.UTF_8) ? UTF_8 : FALLBACK;
    if (encoding.equals(FALLBACK) && !isText(file, Charset.forName(FALLBACK))) {
      throw new DataRefused(
          List.of(
              file + ": this is no text, neither UTF-8 nor " + FALLBACK + ". Export it again."));
    }
    return new TextDialect(encoding, separator(header(file, Charset.forName(encoding))));
  }

  boolean isFallback() {
    return encoding.equals(FALLBACK);
  }

  private static boolean isText(Path file, Charset charset) {
    try (BufferedReader reader = reader(file, charset)) {
      char[] buffer = new char[1 << 16];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == 0) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException notIts) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BufferedReader reader(Path file, Charset charset) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static String header(Path file, Charset charset) {
    try (BufferedReader reader = reader(file, charset)) {
      String line = reader.readLine();
      if (line == null || line.isBlank()) {
        throw new DataRefused(List.of(file + ":1: there is no header. Export it again."));
      }
      return line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static char separator(String header) {
    char best = SEPARATORS.get(0);
    long most = 0;
    for (char candidate : SEPARATORS) {
      boolean quoted = false;
      long count = 0;
      for (int i = 0; i < header.length(); i++) {
        quoted ^= header.charAt(i) == '"';
        count += !quoted && header.charAt(i) == candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
