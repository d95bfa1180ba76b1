package fr.barometre.statistics.design;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns the columns of one stage into a {@link Stage}: nests its units and strata in the stage
 * before, counts the units drawn, and reads the populations.
 *
 * @param strata null for a single stratum
 * @param drawn units drawn in the stratum of each entry; null where all of them are entries
 * @param populations sizes or fractions; null without finite population correction
 */
record StageReading(String[] strata, long[] drawn, double[] populations, int[] multiplicity) {

  Stage read(String[] units, Stage before, boolean nested) {
    int size = multiplicity.length;
    String[] inStratum = new String[size];
    for (int i = 0; i < size; i++) {
      String parent = before == null ? "" : String.valueOf(parent(before, i));
      inStratum[i] = join(parent, strata == null ? "" : strata[i]);
    }
    Map<String, Integer> codes = Columns.codes();
    int[] stratum = Columns.coded(inStratum, codes);
    String[] names = names(stratum, codes.size(), before);
    int[] unit = units == null ? null : units(units, before, nested ? stratum : null);
    if (unit != null) {
      refuseSharedUnits(units, unit, stratum, names);
    }
    return new Stage(unit, stratum, sizes(unit, stratum, names));
  }

  private static int parent(Stage before, int entry) {
    return before.elements() ? entry : before.units()[entry];
  }

  private static String join(String parent, String name) {
    return parent + '\u0000' + name;
  }

  private int[] units(String[] units, Stage before, int[] nesting) {
    String[] joined = new String[units.length];
    for (int i = 0; i < units.length; i++) {
      String parent = "";
      if (before != null) {
        parent = String.valueOf(parent(before, i));
      } else if (nesting != null) {
        parent = String.valueOf(nesting[i]);
      }
      joined[i] = join(parent, units[i]);
    }
    return Columns.coded(joined, Columns.codes());
  }

  private String[] names(int[] stratum, int count, Stage before) {
    String[] names = new String[count];
    for (int i = 0; i < stratum.length; i++) {
      if (names[stratum[i]] == null) {
        String name = strata == null ? "of all companies" : strata[i];
        names[stratum[i]] =
            before == null ? name : "%s within entry %d's unit".formatted(name, i + 1);
      }
    }
    return names;
  }

  private static void refuseSharedUnits(String[] units, int[] unit, int[] stratum, String[] names) {
    int[] stratumOf = new int[unit.length];
    Arrays.fill(stratumOf, -1);
    for (int i = 0; i < unit.length; i++) {
      int seen = stratumOf[unit[i]];
      if (seen >= 0 && seen != stratum[i]) {
        throw new UndefinedEstimate(
            "unit %s is in stratum %s and in stratum %s (entry %d)."
                    .formatted(units[i], names[seen], names[stratum[i]], i + 1)
                + " Correct one, or declare units as numbered within strata.");
      }
      stratumOf[unit[i]] = stratum[i];
    }
  }

  private List<Stage.StratumSize> sizes(int[] unit, int[] stratum, String[] names) {
    long[] sampled = new long[names.length];
    boolean[] seen = new boolean[stratum.length];
    for (int i = 0; i < stratum.length; i++) {
      if (unit == null) {
        sampled[stratum[i]] += multiplicity[i];
      } else if (!seen[unit[i]]) {
        seen[unit[i]] = true;
        sampled[stratum[i]]++;
      }
    }
    if (drawn != null) {
      countThoseWithoutEntry(sampled, stratum, names);
    }
    double[] population = Populations.of(populations, stratum, sampled, names);
    List<Stage.StratumSize> sizes = new ArrayList<>();
    for (int h = 0; h < names.length; h++) {
      sizes.add(new Stage.StratumSize(names[h], sampled[h], population[h]));
    }
    return sizes;
  }

  private void countThoseWithoutEntry(long[] sampled, int[] stratum, String[] names) {
    long[] present = sampled.clone();
    boolean[] seen = new boolean[sampled.length];
    for (int i = 0; i < stratum.length; i++) {
      int h = stratum[i];
      if (drawn[i] < present[h] || seen[h] && drawn[i] != sampled[h]) {
        throw new UndefinedEstimate(
            "stratum %s is said to have %d units drawn (entry %d), and %s."
                    .formatted(
                        names[h],
                        drawn[i],
                        i + 1,
                        drawn[i] < present[h]
                            ? present[h] + " of them are entries"
                            : "elsewhere " + sampled[h])
                + " Give one number per stratum, those that did not answer included.");
      }
      sampled[h] = drawn[i];
      seen[h] = true;
    }
  }
}
