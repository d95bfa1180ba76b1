package fr.barometre.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file of every company drawn, one record each, whether it answered or not.
 *
 * @param encoding an IANA name
 * @param separator of cells
 * @param decimal the decimal mark
 * @param key the column that holds what {@link RawAnswers#key} holds of those that answered
 * @param status the column that says what became of the company
 * @param responded values of the status of those that answered
 * @param outOfScope values of the status of those the survey is not about: they are drawn, and no
 *     answer was missed
 * @param stratum the column of the stratum a company was drawn in; one stratum where absent
 * @param weight the column of the weight of the draw; from the frame where absent
 */
public record SampleFile(
    Path path,
    String encoding,
    char separator,
    char decimal,
    String key,
    String status,
    List<String> responded,
    List<String> outOfScope,
    Optional<String> stratum,
    Optional<String> weight,
    Place place) {}
