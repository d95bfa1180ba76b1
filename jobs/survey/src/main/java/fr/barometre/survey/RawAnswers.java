package fr.barometre.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The raw answers and how they are written.
 *
 * @param format the survey tool's name, {@code limesurvey} or {@code csv}
 * @param encoding an IANA name
 * @param separator of cells
 * @param decimal the decimal mark, comma or point
 * @param key the raw column that tells companies apart
 * @param completed the raw column that is empty for an unfinished questionnaire
 * @param latest the raw column that dates a response: of two complete ones with the same key the
 *     latest is kept
 */
public record RawAnswers(
    List<Path> files,
    String format,
    String encoding,
    char separator,
    char decimal,
    String key,
    Optional<String> completed,
    Optional<String> latest,
    Place place) {}
