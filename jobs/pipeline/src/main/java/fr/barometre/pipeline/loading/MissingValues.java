package fr.barometre.pipeline.loading;

import fr.barometre.survey.Range;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Cells that stand for an absence.
 *
 * @param codes by their text
 * @param spans of numbers, bounds included
 * @param answers within a span that are answers all the same
 */
public record MissingValues(Set<String> codes, List<Range> spans, Set<String> answers)
    implements Serializable {
  public static final MissingValues NONE = new MissingValues(Set.of(), List.of());

  public MissingValues(Set<String> codes, List<Range> spans) {
    this(codes, spans, Set.of());
  }

  /** Whether the cell, {@linkplain Cells#normalised normalised}, says nothing. */
  public boolean contains(String cell) {
    return codes.contains(cell) || (!spans.isEmpty() && isSpanned(cell));
  }

  private boolean isSpanned(String cell) {
    OptionalDouble number = Numbers.parse(cell, '.');
    return number.isPresent()
        && !answers.contains(cell)
        && spans.stream()
            .anyMatch(
                span -> number.getAsDouble() >= span.min() && number.getAsDouble() <= span.max());
  }

  /** With further codes. */
  public MissingValues and(Set<String> more) {
    Set<String> all = new HashSet<>(codes);
    all.addAll(more);
    return new MissingValues(all, spans, answers);
  }

  /** Without the cells that somebody has declared to be answers. */
  MissingValues except(Set<String> declared) {
    Set<String> left = new HashSet<>(codes);
    left.removeAll(declared);
    return new MissingValues(left, spans, Set.copyOf(declared));
  }
}
