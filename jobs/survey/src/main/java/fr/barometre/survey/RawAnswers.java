package fr.barometre.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The raw answers and how they are written.
 *
 * @param start where in a file they begin
 * @param format the tool or format they come in
 * @param encoding an IANA name; where absent what the file declares, or else UTF-8
 * @param separator of cells, in text
 * @param decimal the decimal mark in text, comma or point
 * @param dates the order of the numbers of a day
 * @param key the raw column that tells companies apart
 * @param completed what tells a finished questionnaire
 * @param latest the raw column that dates a response: of two complete ones with the same key the
 *     latest is kept
 */
public record RawAnswers(
    List<Path> files,
    TableStart start,
    RawFormat format,
    Optional<String> encoding,
    char separator,
    char decimal,
    DateOrder dates,
    String key,
    Optional<Completion> completed,
    Optional<String> latest,
    Place place) {

  /** With one file more, written alike. */
  RawAnswers with(Path file) {
    List<Path> all = new ArrayList<>(files);
    all.add(file);
    return new RawAnswers(
        List.copyOf(all),
        start,
        format,
        encoding,
        separator,
        decimal,
        dates,
        key,
        completed,
        latest,
        place);
  }

  /** How tables name a file: without its folder, unless two have the same name. */
  public String name(Path file) {
    boolean alone =
        files.stream().filter(any -> any.getFileName().equals(file.getFileName())).count() == 1;
    return alone ? file.getFileName().toString() : file.toString();
  }
}
