package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.RawFiles;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.pipeline.loading.RecordSource;
import fr.barometre.survey.RawAnswers;
import java.nio.file.Path;

/**
 * An SPSS data file.
 *
 * @param path where it stands
 * @param encoding as declared; empty where the file's own counts
 */
public record SpssFile(String path, String encoding) implements RecordSource {

  /**
   * Reads the dictionary and looks for a first record.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if the declared encoding is unknown
   * @throws fr.barometre.pipeline.DataRefused if the file is damaged or holds no response
   */
  public static RawTable open(Path path, RawAnswers raw) {
    String encoding = raw.encoding().orElse("");
    if (!encoding.isEmpty() && CodePage.find(encoding).isEmpty()) {
      throw RawFiles.invalid(
          raw,
          "encoding '" + encoding + "' is no code page of an SPSS file",
          "Declare one that holds ASCII, windows-1252 or UTF-8 say, or leave it to the file");
    }
    SpssFile file = new SpssFile(path.toString(), encoding);
    try (SpssRecords records = file.records()) {
      if (!records.next()) {
        throw records.empty();
      }
      return new RawTable(
          path,
          records.dictionary().variables().stream().map(SpssVariable::column).toList(),
          records.dictionary().sets(),
          file);
    }
  }

  @Override
  public RawRecords open() {
    return records();
  }

  private SpssRecords records() {
    SpssInput input = new SpssInput(Path.of(path));
    try {
      return new SpssRecords(input, DictionaryReader.read(input, encoding));
    } catch (RuntimeException failure) {
      input.close();
      throw failure;
    }
  }
}
