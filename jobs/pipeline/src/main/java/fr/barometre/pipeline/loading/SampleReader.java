package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.SampleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads the file of every company drawn. */
public final class SampleReader {
  private final SampleFile file;
  private final List<String> columns;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Long> lineOfKey = new HashMap<>();
  private long line = 1;

  /**
   * @param columns to read beside key, status, stratum and weight
   */
  public SampleReader(SampleFile file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * The companies in the order of the file.
   *
   * @throws InvalidDeclaration naming every declared column the file lacks
   * @throws DataRefused naming lines, if the file cannot be read, a company has no key or stands
   *     twice, or has no status, stratum or weight
   */
  public List<DrawnCompany> read() {
    try (var bytes = Files.newInputStream(file.path());
        CsvReader<CsvRecord> csv = new CsvDialect(file.encoding(), file.separator()).open(bytes)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new DataRefused(List.of(file.path() + ": the file is empty. Export it again."));
      }
      Header header = new Header(records.next().getFields());
      Layout layout = layout(header);
      List<DrawnCompany> companies = new ArrayList<>();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        read(record, header, layout, companies);
      }
      refuse(companies);
      return companies;
    } catch (CsvParseException | UncheckedIOException | IOException failure) {
      throw CsvFile.refused(file.path(), file.encoding(), line, failure);
    }
  }

  /** Cells by what they hold; -1 where the column is not declared. */
  private record Layout(int key, int status, int stratum, int weight, List<Integer> others) {}

  private Layout layout(Header header) {
    List<Problem> problems = new ArrayList<>();
    Layout layout =
        new Layout(
            cell(file.key(), header, problems),
            cell(file.status(), header, problems),
            file.stratum().map(name -> cell(name, header, problems)).orElse(-1),
            file.weight().map(name -> cell(name, header, problems)).orElse(-1),
            columns.stream().map(name -> cell(name, header, problems)).toList());
    if (!problems.isEmpty()) {
      throw new InvalidDeclaration(problems);
    }
    return layout;
  }

  private int cell(String column, Header header, List<Problem> problems) {
    return header
        .find(column)
        .orElseGet(
            () -> {
              problems.add(
                  new Problem(
                      file.place(),
                      "column '%s' is not in the header of '%s'".formatted(column, file.path()),
                      "It has " + String.join(", ", header.columns()) + "."));
              return 0;
            });
  }

  private void read(CsvRecord record, Header header, Layout layout, List<DrawnCompany> companies) {
    if (record.getFieldCount() != header.width()) {
      tell(
          "",
          "%d cells where the header has %d".formatted(record.getFieldCount(), header.width()),
          "Check the separators and quotes there");
      return;
    }
    List<String> cells = record.getFields().stream().map(Cells::normalised).toList();
    String key = Siren.key(cells.get(layout.key()));
    if (key.isEmpty()) {
      tell(file.key(), "is empty", "Give the company the key of its answers");
      return;
    }
    Long seen = lineOfKey.putIfAbsent(key, line);
    if (seen != null) {
      tell(file.key(), "'" + key + "' stands on line " + seen + " already", "Keep one of them");
      return;
    }
    companies.add(
        new DrawnCompany(
            key,
            line,
            filled(file.status(), cells.get(layout.status())),
            layout.stratum() < 0
                ? ""
                : filled(file.stratum().orElseThrow(), cells.get(layout.stratum())),
            layout.weight() < 0 ? Double.NaN : weight(cells.get(layout.weight())),
            layout.others().stream().map(cells::get).toList()));
  }

  private String filled(String column, String cell) {
    if (cell.isEmpty()) {
      tell(column, "is empty", "Every company drawn has one");
    }
    return cell;
  }

  private double weight(String cell) {
    OptionalDouble weight = Numbers.parse(cell, file.decimal());
    if (weight.isEmpty() || !(weight.getAsDouble() > 0) || weight.getAsDouble() > 1e300) {
      tell(
          file.weight().orElseThrow(),
          "is '" + cell + "'",
          "A weight of the draw is a number above 0, with decimal mark '" + file.decimal() + "'");
      return Double.NaN;
    }
    return weight.getAsDouble();
  }

  private void tell(String column, String what, String remedy) {
    wrong.add(
        file.path()
            + ":"
            + line
            + ": "
            + (column.isEmpty() ? "" : column + " ")
            + what
            + ". "
            + remedy
            + ".");
  }

  private void refuse(List<DrawnCompany> companies) {
    if (!wrong.isEmpty()) {
      throw DataRefused.of(wrong);
    }
    if (companies.isEmpty()) {
      throw new DataRefused(
          List.of(file.path() + ":1: a header and no company. Export the sample again."));
    }
  }
}
