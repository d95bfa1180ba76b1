package fr.barometre.pipeline.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which code computed a figure: a digest of the project's own classes, the same whether they run
 * from folders or from a jar.
 */
final class CodeVersion {
  private static final String OWN = "fr/barometre";

  private CodeVersion() {}

  /** The digest over the classes found where the given classes were loaded from. */
  static String of(List<Class<?>> loaded) {
    TreeMap<String, String> digests = new TreeMap<>();
    loaded.stream().map(CodeVersion::origin).distinct().forEach(origin -> collect(origin, digests));
    Digest digest = new Digest();
    digests.forEach((name, value) -> digest.add(name).add(value));
    return digest.hex();
  }

  private static Path origin(Class<?> loaded) {
    try {
      return Path.of(loaded.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void collect(Path origin, TreeMap<String, String> digests) {
    try {
      if (Files.isDirectory(origin)) {
        collectBelow(origin, digests);
      } else {
        try (FileSystem jar =
            FileSystems.newFileSystem(URI.create("jar:" + origin.toUri()), java.util.Map.of())) {
          collectBelow(jar.getPath("/"), digests);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void collectBelow(Path root, TreeMap<String, String> digests) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(OWN))) {
      for (Path file : files.filter(CodeVersion::computes).toList()) {
        try (InputStream bytes = Files.newInputStream(file)) {
          digests.put(
              root.relativize(file).toString().replace('\\', '/'), new Digest().add(bytes).hex());
        }
      }
    }
  }

  /** What only shows figures does not change them; what compares editions makes a table. */
  private static boolean computes(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".class")
        && Stream.of("statistics", "survey", "pipeline", "report/change")
            .anyMatch(module -> name.contains(OWN + "/" + module + "/"));
  }
}
