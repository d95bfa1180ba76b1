package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.loading.MissingValues;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.ShortestDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A variable.
 *
 * @param start of its bytes in a record
 * @param width of them
 * @param date what its numbers count, where that is time
 * @param labels the name of the set of its labels of values; empty where it has none
 */
record StataVariable(
    String name,
    String label,
    StataType type,
    int start,
    int width,
    Optional<StataDates> date,
    String labels) {
  private static final MissingValues LETTERS =
      new MissingValues(
          IntStream.rangeClosed(1, 26)
              .mapToObj(StataType::code)
              .collect(Collectors.toUnmodifiableSet()),
          List.of());

  /** A number as text: an absence by its code. */
  String text(ByteBuffer record) {
    int absence = type.absence(record, start);
    if (absence >= 0) {
      return StataType.code(absence);
    }
    double number = type.number(record, start);
    return date.map(any -> any.text(number)).orElseGet(() -> ShortestDecimal.of(number));
  }

  /** With the labels of its set. */
  RawColumn column(Map<String, Map<String, String>> sets) {
    RawColumn.Type kind =
        !type.isNumber()
            ? RawColumn.Type.WRITTEN
            : date.isPresent() ? RawColumn.Type.DATE : RawColumn.Type.NUMBER;
    return new RawColumn(
        name,
        label,
        kind,
        sets.getOrDefault(labels, Map.of()),
        type.isNumber() ? LETTERS : MissingValues.NONE);
  }
}
