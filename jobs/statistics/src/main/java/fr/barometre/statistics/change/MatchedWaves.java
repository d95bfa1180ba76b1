package fr.barometre.statistics.change;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The primary units of two waves, matched once for any number of estimates.
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
public final class MatchedWaves {
  private static final int ABSENT = -1;

  private final int[] first; // place in wave 1 of each unit of the union
  private final int[] second; // and in wave 2
  private final int[] classOf;
  private final int classes;

  private MatchedWaves(int[] first, int[] second, int[] classOf) {
    this.first = first;
    this.second = second;
    this.classOf = classOf;
    this.classes = Arrays.stream(classOf).max().orElse(ABSENT) + 1;
  }

  /**
   * Matches units of the same name.
   *
   * @param units of wave 1 and of wave 2: names, each once in a wave
   * @param strata of these units, in the same order
   */
  public static MatchedWaves of(String[][] units, String[][] strata) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < units[1].length; i++) {
      places.put(units[1][i], i);
    }
    Map<String, Integer> classes = new HashMap<>();
    int most = units[0].length + units[1].length;
    int[] first = new int[most];
    int[] second = new int[most];
    int[] classOf = new int[most];
    int size = 0;
    for (int i = 0; i < units[0].length; i++, size++) {
      Integer other = places.remove(units[0][i]);
      first[size] = i;
      second[size] = other == null ? ABSENT : other;
      classOf[size] =
          number(classes, strata[0][i] + '\u0000' + (other == null ? "" : strata[1][other]));
    }
    for (int other : places.values().stream().sorted().toList()) {
      first[size] = ABSENT;
      second[size] = other;
      classOf[size++] = number(classes, '\u0000' + strata[1][other]);
    }
    return new MatchedWaves(
        Arrays.copyOf(first, size), Arrays.copyOf(second, size), Arrays.copyOf(classOf, size));
  }

  /** How many units are in both waves, of those that count in both. */
  public int common(boolean[] countsFirst, boolean[] countsSecond) {
    int common = 0;
    for (int i = 0; i < classOf.length; i++) {
      boolean both = first[i] != ABSENT && second[i] != ABSENT;
      common += both && countsFirst[first[i]] && countsSecond[second[i]] ? 1 : 0;
    }
    return common;
  }

  /**
   * rho of two estimates; 0 where the influence of a wave does not vary within classes.
   *
   * @param early influence on the estimate of each unit of wave 1
   * @param late of each unit of wave 2
   */
  public double correlation(double[] early, double[] late) {
    double[] count = new double[classes];
    double[] meanEarly = new double[classes];
    double[] meanLate = new double[classes];
    for (int i = 0; i < classOf.length; i++) {
      count[classOf[i]]++;
      meanEarly[classOf[i]] += at(early, first[i]);
      meanLate[classOf[i]] += at(late, second[i]);
    }
    double both = 0;
    double squaresEarly = 0;
    double squaresLate = 0;
    for (int i = 0; i < classOf.length; i++) {
      int k = classOf[i];
      double fromEarly = at(early, first[i]) - meanEarly[k] / count[k];
      double fromLate = at(late, second[i]) - meanLate[k] / count[k];
      both += fromEarly * fromLate;
      squaresEarly += fromEarly * fromEarly;
      squaresLate += fromLate * fromLate;
    }
    return squaresEarly > 0 && squaresLate > 0 ? both / Math.sqrt(squaresEarly * squaresLate) : 0;
  }

  private static double at(double[] influence, int place) {
    return place == ABSENT ? 0 : influence[place];
  }

  private static int number(Map<String, Integer> classes, String name) {
    Integer known = classes.putIfAbsent(name, classes.size());
    return known == null ? classes.size() - 1 : known;
  }
}
