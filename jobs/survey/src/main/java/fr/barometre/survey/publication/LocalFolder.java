package fr.barometre.survey.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder of this machine. */
record LocalFolder(Path root) implements PublishedFolder {

  @Override
  public Path workplace() {
    return root;
  }

  @Override
  public List<String> surveys() {
    return names(root).stream().filter(name -> Files.isDirectory(root.resolve(name))).toList();
  }

  @Override
  public List<String> editions(String survey) {
    return List.copyOf(
        new TreeSet<>(
            names(root.resolve(survey)).stream()
                .flatMap(name -> Pointer.editionOf(name).stream())
                .toList()));
  }

  @Override
  public RunStore runs(String survey, String edition) {
    return new LocalRuns(root, survey, edition);
  }

  @Override
  public String toString() {
    return root.toString();
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
