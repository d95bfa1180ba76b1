package fr.barometre.pipeline.loading;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.parquet.ParquetFile;
import fr.barometre.pipeline.loading.spreadsheet.WorkbookFile;
import fr.barometre.pipeline.loading.spss.SpssFile;
import fr.barometre.pipeline.loading.stata.StataFile;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens raw files by their declared format, having looked whether they are written in it. */
public final class RawFiles {

  private RawFiles() {}

  /**
   * Looks at a file without reading it whole.
   *
   * @throws InvalidDeclaration if it is missing or not written as declared
   * @throws fr.barometre.pipeline.DataRefused if it is broken or holds no response
   */
  public static RawTable open(Path path, RawAnswers raw) {
    if (!Files.isRegularFile(path)) {
      throw invalid(
          raw, "file '" + path + "' does not exist", "Put it there, or correct raw.files");
    }
    FileSignature.confirm(path, raw);
    return switch (raw.format()) {
      case LIMESURVEY, QUALTRICS, SURVEYMONKEY, SPHINX, GOOGLE_FORMS, CSV ->
          isWorkbook(path) ? WorkbookFile.open(path, raw) : CsvFile.open(path, raw);
      case SPSS -> SpssFile.open(path, raw);
      case EXCEL -> WorkbookFile.open(path, raw);
      case STATA -> StataFile.open(path, raw);
      case PARQUET -> ParquetFile.open(path);
    };
  }

  /**
   * The format of which a file says it is; empty for text, which says nothing.
   *
   * @throws DataRefused if it is of a kind that cannot be read
   */
  public static Optional<RawFormat> detect(Path path) {
    Optional<FileSignature> found = FileSignature.of(path);
    if (found.isPresent() && found.get().readable().isEmpty()) {
      throw new DataRefused(
          List.of(
              path
                  + ": this is "
                  + found.get().description()
                  + ". "
                  + found.get().remedy()
                  + ", or as text (csv)."));
    }
    return found.flatMap(FileSignature::readable);
  }

  /** The tool whose habits the header of a text or a workbook shows; empty where it shows none. */
  public static Optional<RawFormat> likelyTool(Path path, RawAnswers raw) {
    return ExportHeader.likely(
        isWorkbook(path) ? WorkbookFile.head(path, raw) : CsvFile.head(path, raw));
  }

  private static boolean isWorkbook(Path path) {
    return FileSignature.of(path)
        .flatMap(FileSignature::readable)
        .equals(Optional.of(RawFormat.EXCEL));
  }

  /** What to throw where a file is not as {@code raw} says. */
  public static InvalidDeclaration invalid(RawAnswers raw, String problem, String remedy) {
    return new InvalidDeclaration(List.of(new Problem(raw.place(), problem, remedy + ".")));
  }
}
