package fr.barometre.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The survey and the raw answers committed beside it, read without any of the program's readers.
 */
final class SampleSurvey {
  static final Path FOLDER = Path.of("../../data/surveys/reseaux-sociaux-2018");
  static final Path RAW = FOLDER.resolve("reponses.csv");

  private SampleSurvey() {}

  static Survey declared() {
    return SurveyDeclaration.load(FOLDER);
  }

  static Margins margins() throws IOException {
    return Margins.load(FOLDER.resolve("margins.yaml"));
  }

  /** Each record, its cells by header cell. */
  static List<Map<String, String>> records(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }

  /** The figures of the study, one row each. */
  static List<Map<String, String>> published() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("published.csv"))) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }
}
