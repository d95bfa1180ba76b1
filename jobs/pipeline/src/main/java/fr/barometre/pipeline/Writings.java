package fr.barometre.pipeline;

import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.pipeline.publishing.TableFile.Contents;
import fr.barometre.pipeline.publishing.TableParts;
import fr.barometre.pipeline.publishing.WrittenFile;
import fr.barometre.pipeline.publishing.WrittenTable;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is being written into a folder, in the background. */
final class Writings {
  private final Path folder;
  private final Background background;
  private final Map<String, String> notes;
  private final Map<String, CompletableFuture<WrittenTable>> tables = new HashMap<>();
  private final Map<Table, CompletableFuture<List<Object[]>>> known = new LinkedHashMap<>();
  private final List<CompletableFuture<WrittenFile>> files = new ArrayList<>();

  /**
   * @param notes on the edition, which every table carries
   */
  Writings(Path folder, Background background, Map<String, String> notes) {
    this.folder = folder;
    this.background = background;
    this.notes = notes;
  }

  CompletableFuture<WrittenTable> table(Table table, Supplier<Iterator<Object[]>> rows) {
    CompletableFuture<WrittenTable> writing =
        background.start(
            () -> {
              long count = TableFile.write(file(table), new Contents(table, notes), rows.get());
              return new WrittenTable(table, count, List.of(WrittenFile.of(folder, file(table))));
            });
    tables.put(table.name(), writing);
    return writing;
  }

  /** One whose rows are few, and looked at again. */
  void small(Table table, Supplier<List<Object[]>> rows) {
    CompletableFuture<List<Object[]>> all = background.start(rows);
    known.put(table, all);
    table(table, () -> Background.join(all).iterator());
  }

  /** A folder of parts, written by the executors. */
  CompletableFuture<WrittenTable> parts(Table table, Dataset<Row> rows, long count) {
    CompletableFuture<WrittenTable> writing =
        background.start(
            () -> {
              List<Path> parts =
                  TableParts.write(file(table), new Contents(table, notes), rows, count);
              return new WrittenTable(
                  table, count, parts.stream().map(part -> WrittenFile.of(folder, part)).toList());
            });
    tables.put(table.name(), writing);
    return writing;
  }

  /** A file beside the tables. */
  void beside(CompletableFuture<WrittenFile> file) {
    files.add(file);
  }

  /** The rows of the small tables so far; to be joined in the background. */
  Map<Table, CompletableFuture<List<Object[]>>> known() {
    return new LinkedHashMap<>(known);
  }

  /** Waits for a table; nothing where it is not written. */
  Optional<WrittenTable> written(Table table) {
    return Optional.ofNullable(tables.get(table.name())).map(Background::join);
  }

  /** Waits for the files beside the tables. */
  List<WrittenFile> written() {
    return files.stream().map(Background::join).collect(Collectors.toCollection(ArrayList::new));
  }

  /** Writes a text at once. */
  WrittenFile file(String name, String text) {
    try {
      return WrittenFile.of(folder, Files.writeString(folder.resolve(name), text));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(Table table) {
    return folder.resolve(table.name() + ".parquet");
  }
}
