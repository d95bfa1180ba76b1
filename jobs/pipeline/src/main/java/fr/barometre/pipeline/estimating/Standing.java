package fr.barometre.pipeline.estimating;

import fr.barometre.survey.tables.StatusReason;
import java.util.stream.Stream;

/**
 * Whether something may be quoted, and why not plainly.
 *
 * @param reason as {@code status_reason} holds it; empty where it is published
 */
record Standing(Status status, String reason) {

  static Standing of(EstimateRow row) {
    return new Standing(row.status(), row.reason());
  }

  /** Of what rests on both: the worse status, with the reasons of each that has it. */
  Standing worse(Standing other) {
    if (status != other.status) {
      return status.compareTo(other.status) > 0 ? this : other;
    }
    return new Standing(
        status,
        StatusReason.text(
            Stream.of(reason, other.reason)
                .flatMap(text -> StatusReason.parse(text).stream())
                .toList()));
  }
}
