package fr.barometre.statistics.quality;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The bounds of one criterion.
 *
 * @param withheld beyond it an estimate is not published
 * @param caution beyond it an estimate is published with a reservation
 * @param unlessWidth an interval no wider than this is good enough whatever the criterion says
 */
public record QualityRule(
    Criterion criterion,
    OptionalDouble withheld,
    OptionalDouble caution,
    OptionalDouble unlessWidth) {

  /** One that withholds. */
  public static QualityRule withheld(Criterion criterion, double bound) {
    return new QualityRule(
        criterion, OptionalDouble.of(bound), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** One that marks. */
  public static QualityRule caution(Criterion criterion, double bound) {
    return new QualityRule(
        criterion, OptionalDouble.empty(), OptionalDouble.of(bound), OptionalDouble.empty());
  }

  /** One that does both. */
  public static QualityRule of(Criterion criterion, double withheld, double caution) {
    return new QualityRule(
        criterion, OptionalDouble.of(withheld), OptionalDouble.of(caution), OptionalDouble.empty());
  }

  /** The same, which an interval no wider than that keeps. */
  public QualityRule unlessWidth(double width) {
    return new QualityRule(criterion, withheld, caution, OptionalDouble.of(width));
  }

  /** What an estimate breaks of it; empty where it is good enough. */
  public Optional<Breach> of(QuotedEstimate estimate) {
    boolean narrow = unlessWidth.isPresent() && estimate.width() <= unlessWidth.getAsDouble();
    if (narrow || !criterion.says(estimate)) {
      return Optional.empty();
    }
    double value = criterion.of(estimate);
    if (withheld.isPresent() && criterion.isBroken(value, withheld.getAsDouble())) {
      return Optional.of(new Breach(criterion, value, withheld.getAsDouble(), true));
    }
    if (caution.isPresent() && criterion.isBroken(value, caution.getAsDouble())) {
      return Optional.of(new Breach(criterion, value, caution.getAsDouble(), false));
    }
    return Optional.empty();
  }
}
