package fr.barometre.survey.tables;

import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How {@code responses} is sorted: by its segments, those with the most codes first, then by
 * company.
 *
 * <p>So a reader of one code passes over the blocks and pages that cannot hold it, and gains most
 * where there is most to gain: a code of a long list is rare.
 */
final class ResponseOrder {

  private ResponseOrder() {}

  static List<String> of(Survey survey) {
    Stream<String> segments =
        survey.segments().stream()
            .sorted(Comparator.comparingInt(segment -> -segment.modalities().size()))
            .map(Segment::id);
    return Stream.concat(segments, Stream.of("company")).toList();
  }
}
