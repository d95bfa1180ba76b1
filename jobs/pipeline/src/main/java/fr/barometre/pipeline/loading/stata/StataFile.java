package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.loading.RawFiles;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.pipeline.loading.RecordSource;
import fr.barometre.survey.RawAnswers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Stata data file.
 *
 * @param path where it stands
 * @param encoding as declared; empty where the release of the format decides
 */
public record StataFile(String path, String encoding) implements RecordSource {

  /**
   * Reads everything but the data and the long texts.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if the declared encoding is unknown
   * @throws fr.barometre.pipeline.DataRefused if the file is damaged or holds no response
   */
  public static RawTable open(Path path, RawAnswers raw) {
    String encoding = raw.encoding().orElse("");
    if (!encoding.isEmpty() && !isKnown(encoding)) {
      throw RawFiles.invalid(
          raw,
          "encoding '" + encoding + "' is no code page of text",
          "Declare windows-1252 or UTF-8 say, or leave it to the file");
    }
    try (StataInput input = new StataInput(path)) {
      StataDictionary dictionary = DictionaryReader.read(input, encoding);
      if (dictionary.records() == 0) {
        throw input.refused(
            "byte " + input.position(), "variables and no response", "Export the answers again");
      }
      input.seek(dictionary.end());
      LongTexts.read(input, dictionary);
      StataText text = new StataText(dictionary.release(), encoding);
      Map<String, Map<String, String>> sets = LabelSets.read(input, dictionary.release(), text);
      input.expect("</stata_dta>");
      return new RawTable(
          path,
          dictionary.variables().stream().map(any -> any.column(sets)).toList(),
          new StataFile(path.toString(), encoding));
    }
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalArgumentException illegal) {
      return false;
    }
  }

  @Override
  public RawRecords open() {
    StataInput input = new StataInput(Path.of(path));
    try {
      return new StataRecords(input, DictionaryReader.read(input, encoding), encoding);
    } catch (RuntimeException failure) {
      input.close();
      throw failure;
    }
  }
}
