package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of one export per tool and habit, against what is written beside it by hand. */
class ExportsTest {
  private static final Path EXPORTS = Path.of("src/test/resources/exports");

  static Stream<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(EXPORTS)) {
      List<String> folders =
          all.filter(Files::isDirectory).map(any -> any.getFileName().toString()).sorted().toList();
      assertTrue(folders.size() >= 13, folders.toString());
      return folders.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void every_cell_is_read_as_it_was_answered(String folder) throws IOException {
    Survey survey = SurveyDeclaration.load(EXPORTS.resolve(folder));

    assertEquals(
        String.join("\n", expected(EXPORTS.resolve(folder).resolve("expected.csv"))),
        String.join("\n", read(survey)));
  }

  private static List<String> expected(Path file) throws IOException {
    try (var csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
      return csv.stream().map(record -> String.join("|", record.getFields())).toList();
    }
  }

  private static List<String> read(Survey survey) {
    Path file = survey.raw().files().get(0);
    RawTable table = RawFiles.open(file, survey.raw());
    ResponseReader reader = RawAnswersPlan.reader(survey, table);
    List<String> columns =
        survey.questions().stream().flatMap(any -> any.columns().stream()).toList();
    List<AnswerType> types = new ArrayList<>();
    for (Question question : survey.questions()) {
      question.columns().forEach(column -> types.add(question.type()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("key|line|rules|" + String.join("|", columns));
    try (RawRecords records = table.records().open()) {
      for (long number = 1; records.next(); number++) {
        lines.add(
            line(((GenericInternalRow) reader.read(file.toString(), number, records)), types));
      }
    }
    return lines;
  }

  private static String line(GenericInternalRow row, List<AnswerType> types) {
    List<String> cells = new ArrayList<>();
    cells.add(text(row.values()[ResponseLayout.KEY]));
    cells.add(text(row.values()[2]));
    ArrayData breaches = row.getArray(ResponseLayout.BREACHES);
    cells.add(
        Stream.of(breaches.toObjectArray(null))
            .map(breach -> ((InternalRow) breach).getUTF8String(0).toString())
            .collect(Collectors.joining(",")));
    for (int c = 0; c < types.size(); c++) {
      Object value = row.values()[ResponseLayout.FIRST_ANSWER + c];
      cells.add(
          types.get(c) == AnswerType.DATE && value != null
              ? LocalDate.ofEpochDay((Integer) value).toString()
              : text(value));
    }
    return String.join("|", cells);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
