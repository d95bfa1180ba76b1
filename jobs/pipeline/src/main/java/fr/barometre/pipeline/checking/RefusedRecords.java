package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.not;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ExportHeader;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawFiles;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Refused responses as they stand in the raw files, for a person to mend and to load again. Those
 * that another response of the same company replaced are left out.
 *
 * @param judged every response with its breaches
 */
public record RefusedRecords(Survey survey, Dataset<Row> judged) {
  private static final Object[] REPLACED = {BuiltInRule.DUPLICATE.id(), BuiltInRule.MENDED.id()};

  /**
   * Writes them with the header, separator and encoding of the raw files; those of a tool's
   * workbook as the text that the tool would write.
   *
   * @return how many
   * @throws InvalidDeclaration if the raw files are neither text nor workbooks, or differ in their
   *     headers
   */
  public long write(Path target) {
    Map<String, Set<Long>> refused = refused();
    RawFormat format = survey.raw().format();
    if (!format.isTool() && format != RawFormat.CSV && format != RawFormat.EXCEL) {
      throw RawFiles.invalid(
          survey.raw(),
          "rejects are written in the shape of the raw files, which are neither text nor workbooks",
          "Mend them in the program they came from, and export again");
    }
    try (RefusedFile out = RefusedFile.create(target, survey.raw())) {
      List<String> header = null;
      long written = 0;
      for (Path file : survey.raw().files()) {
        RawTable table = RawFiles.open(file, survey.raw());
        List<String> own = table.columns().stream().map(RawColumn::name).toList();
        if (header != null && !header.equals(own)) {
          throw RawFiles.invalid(
              survey.raw(),
              "the header of '" + file + "' is not that of the files before",
              "Check the files one by one");
        }
        if (header == null) {
          writeHeader(table, out);
          header = own;
        }
        written += copy(table, refused.getOrDefault(survey.raw().name(file), Set.of()), out);
      }
      return written;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** On the line where the declaration says that it begins. */
  private void writeHeader(RawTable table, RefusedFile out) {
    for (int line = 1; line < survey.raw().start().headerRow(); line++) {
      out.write(List.of(""));
    }
    List<List<String>> header = table.records().header();
    int records = new ExportHeader(survey.raw().format()).records();
    header.subList(header.size() - records, header.size()).forEach(out::write);
  }

  private static long copy(RawTable table, Set<Long> numbers, RefusedFile out) {
    long number = 0;
    long written = 0;
    try (RawRecords records = table.records().open()) {
      while (records.next()) {
        if (numbers.contains(++number)) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < records.width(); c++) {
            cells.add(records.cell(c));
          }
          out.write(cells);
          written++;
        }
      }
    }
    return written;
  }

  /** Numbers of records, by the name of their file. */
  private Map<String, Set<Long>> refused() {
    Column replaced =
        exists(
            col(ResponseLayout.BREACHES_COLUMN), breach -> breach.getField("rule").isin(REPLACED));
    Map<String, Set<Long>> refused = new HashMap<>();
    for (Row row :
        judged
            .filter(not(col(Checks.KEPT_COLUMN)).and(not(replaced)))
            .select(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN)
            .collectAsList()) {
      refused.computeIfAbsent(row.getString(0), any -> new HashSet<>()).add(row.getLong(1));
    }
    return refused;
  }
}
