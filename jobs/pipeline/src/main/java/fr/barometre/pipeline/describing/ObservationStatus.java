package fr.barometre.pipeline.describing;

import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.tables.StatusReason;

/**
 * A figure's status in the codes of SDMX.
 *
 * @param observation of {@code CL_OBS_STATUS}: A normal, U low reliability, Q suppressed
 * @param confidentiality of {@code CL_CONF_STATUS}: F free; C confidential, A for small counts, O
 *     for dominance, D secondary
 */
record ObservationStatus(char observation, char confidentiality) {
  private static final ObservationStatus NORMAL = new ObservationStatus('A', 'F');
  private static final ObservationStatus UNRELIABLE = new ObservationStatus('U', 'F');

  /** Withheld for want of precision: suppressed, and nobody's secret. */
  private static final ObservationStatus IMPRECISE = new ObservationStatus('Q', 'F');

  /**
   * @param status as {@code estimates} writes it
   * @param reason null where it is plainly published
   */
  static ObservationStatus of(String status, String reason) {
    if (status.equals(Status.PUBLISHED.code())) {
      return NORMAL;
    }
    if (status.equals(Status.CAUTION.code())) {
      return UNRELIABLE;
    }
    return StatusReason.parse(reason).stream()
        .filter(any -> any.code().equals(StatusReason.CONFIDENTIALITY))
        .findFirst()
        .map(any -> new ObservationStatus('Q', confidentiality(any.detail().orElse(""))))
        .orElse(IMPRECISE);
  }

  private static char confidentiality(String reason) {
    for (Reason known : Reason.values()) {
      if (reason.equals(known.code())) {
        return switch (known) {
          case FREQUENCY, HOLDING -> 'A';
          case DOMINANCE -> 'O';
          case COMPLEMENT, SECONDARY -> 'D';
          case P_PERCENT, GROUP, PUBLISHED -> 'C';
        };
      }
    }
    return 'C';
  }
}
