package fr.barometre.statistics.change;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.design.Estimates;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The estimates of two waves with their covariance, {@code rho sqrt(V_1 V_2)}, from which a
 * difference or an index follows as a contrast.
 *
 * <p>rho is the correlation of the influence values of both waves, 0 for a unit that is not in a
 * wave, once the mean of each class is taken out: {@code rho = S_12 / sqrt(S_11 S_22)} with {@code
 * S = sum over classes of sum (v - mean(v))(v' - mean(v'))}. A class is a stratum in wave 1 (or
 * none) with a stratum in wave 2 (or none). Stacking the waves instead counts units outside a wave
 * as zeros around the mean, and overstates the variance of a total several times.
 *
 * <p>Meant for domains that are unions of strata. Without a common unit rho is 0.
 *
 * <p>Source: Berger and Priam, Journal of the Royal Statistical Society A 179, 2016; ReGenesees
 * 2.4, {@code svyDelta}.
 */
public final class OverlappingWaves {
  private OverlappingWaves() {}

  /** Wave 1 and wave 2, in this order. */
  public static Estimates together(Wave first, Wave second) {
    double covariance =
        correlation(first, second) * Math.sqrt(first.variance() * second.variance());
    return new Estimates(
        new double[] {first.value(), second.value()},
        new double[][] {{first.variance(), covariance}, {covariance, second.variance()}});
  }

  /** rho of the estimates of both waves. */
  public static double correlation(Wave first, Wave second) {
    return correlation(classes(first, second));
  }

  /**
   * The correlation from the moments of (v_1, v_2) in each class, which merge in any order; 0 where
   * the influence of a wave does not vary within classes.
   */
  public static double correlation(Collection<Moments> classes) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (Moments moments : classes) {
      first += moments.m2(0, 0);
      both += moments.m2(0, 1);
      second += moments.m2(1, 1);
    }
    return first > 0 && second > 0 ? both / Math.sqrt(first * second) : 0;
  }

  private static Collection<Moments> classes(Wave first, Wave second) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < second.units().length; i++) {
      places.put(second.units()[i], i);
    }
    Map<String, Moments> classes = new LinkedHashMap<>();
    for (int i = 0; i < first.units().length; i++) {
      Integer other = places.remove(first.units()[i]);
      String name = first.strata()[i] + '\u0000' + (other == null ? "" : second.strata()[other]);
      double later = other == null ? 0 : second.influence()[other];
      classes.merge(name, Moments.of(1, first.influence()[i], later), Moments::merge);
    }
    places.forEach(
        (unit, i) ->
            classes.merge(
                '\u0000' + second.strata()[i],
                Moments.of(1, 0, second.influence()[i]),
                Moments::merge));
    return classes.values();
  }
}
