package fr.barometre.survey.tables;

import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How {@code responses} is sorted: by its segments, those with the fewest codes first, then by
 * company.
 *
 * <p>So the rows of one code lie in few runs for as many segments as possible, and a reader of one
 * code passes over the blocks that cannot hold it: a segment with c codes parts each run of those
 * before it into at most c. Where segments are nested the wider one has fewer codes, and comes
 * first.
 */
final class ResponseOrder {

  private ResponseOrder() {}

  static List<String> of(Survey survey) {
    Stream<String> segments =
        survey.segments().stream()
            .sorted(Comparator.comparingInt(segment -> segment.modalities().size()))
            .map(Segment::id);
    return Stream.concat(segments, Stream.of("company")).toList();
  }
}
