package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.RawFiles;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.survey.Place;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.TableStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An export, looked at from its first record to its last.
 *
 * @param raw how it is written
 * @param table what it says of its columns
 * @param profiles of its columns, in their order
 * @param records how many it has
 * @param fallback whether its bytes are not UTF-8 and were read as windows-1252
 */
record ExportedFile(
    RawAnswers raw, RawTable table, List<ColumnProfile> profiles, long records, boolean fallback) {
  /**
   * Finds out what a file is and reads it whole.
   *
   * @throws DataRefused if it is not there, cannot be read or holds no response
   */
  static ExportedFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new DataRefused(List.of(path + ": there is no such file. Check the path."));
    }
    Optional<RawFormat> binary = RawFiles.detect(path);
    boolean text = binary.isEmpty();
    TextDialect dialect = text ? TextDialect.of(path) : new TextDialect("", ';');
    RawFormat kind = binary.orElse(RawFormat.CSV);
    RawFormat format =
        text || kind == RawFormat.EXCEL
            ? RawFiles.likelyTool(path, raw(path, kind, dialect)).orElse(kind)
            : kind;
    return profiled(raw(path, format, dialect), text && dialect.isFallback());
  }

  private static ExportedFile profiled(RawAnswers raw, boolean fallback) {
    RawTable table = RawFiles.open(raw.files().get(0), raw);
    List<ColumnProfile> profiles = new ArrayList<>();
    ToolColumns tool = ToolColumns.of(raw.format());
    table
        .columns()
        .forEach(
            column -> profiles.add(new ColumnProfile(column, tool.absent(), tool.hasCommas())));
    long count = 0;
    try (RawRecords records = table.records().open()) {
      while (records.next()) {
        count++;
        for (int c = 0; c < Math.min(profiles.size(), records.width()); c++) {
          profiles.get(c).add(records.cell(c));
        }
      }
    }
    return new ExportedFile(raw, table, profiles, count, fallback);
  }

  private static RawAnswers raw(Path path, RawFormat format, TextDialect dialect) {
    return new RawAnswers(
        List.of(path),
        TableStart.FIRST,
        format,
        Optional.of(dialect.encoding()).filter(name -> !name.isEmpty()),
        dialect.separator(),
        '.',
        format.dates(),
        "",
        Optional.empty(),
        Optional.empty(),
        new Place(path.toString(), 1, 1));
  }

  boolean isText() {
    return raw.encoding().isPresent();
  }

  /** A comma where some column of numbers is written with it. */
  char decimal() {
    return profiles.stream().anyMatch(ColumnProfile::hasDecimalComma) ? ',' : '.';
  }

  /** Of all its days parted by strokes. */
  DayOrders dayOrders() {
    return profiles.stream().map(ColumnProfile::dayOrders).reduce(DayOrders.NONE, DayOrders::and);
  }

  Optional<ColumnProfile> find(String column) {
    return profiles.stream().filter(any -> any.column().name().equals(column)).findFirst();
  }
}
