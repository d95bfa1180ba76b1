package fr.barometre.pipeline.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
public final class Digest {
  private static final int BUFFER = 1 << 13;

  private final MessageDigest sha256;

  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }

  public static String of(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new Digest().add(bytes).hex();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Adds a text, with its end marked so that neighbours cannot be mistaken for one another. */
  public Digest add(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    return this;
  }

  Digest add(InputStream bytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      sha256.update(buffer, 0, read);
    }
    return this;
  }

  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
