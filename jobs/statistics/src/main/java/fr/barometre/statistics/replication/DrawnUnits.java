package fr.barometre.statistics.replication;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which primary unit of which stratum each entry is of, in the order of their names: so that
 * replicates made from it do not depend on the order of the entries.
 *
 * @param stratum position of the stratum of each entry
 * @param unit position of the unit of each entry within its stratum
 * @param names of the strata
 * @param sampled units per stratum
 */
public record DrawnUnits(int[] stratum, int[] unit, List<String> names, int[] sampled) {

  /**
   * @param strata of each entry
   * @param units of each entry; equal names in two strata are two units
   */
  public static DrawnUnits of(String[] strata, String[] units) {
    Map<String, TreeMap<String, Integer>> found = new TreeMap<>();
    for (int i = 0; i < strata.length; i++) {
      found.computeIfAbsent(strata[i], any -> new TreeMap<>()).put(units[i], 0);
    }
    List<String> names = new ArrayList<>(found.keySet());
    Map<String, Integer> positions = new HashMap<>();
    int[] sampled = new int[names.size()];
    for (int h = 0; h < sampled.length; h++) {
      TreeMap<String, Integer> members = found.get(names.get(h));
      int position = 0;
      for (Map.Entry<String, Integer> member : members.entrySet()) {
        member.setValue(position++);
      }
      positions.put(names.get(h), h);
      sampled[h] = members.size();
    }
    int[] stratum = new int[strata.length];
    int[] unit = new int[strata.length];
    for (int i = 0; i < strata.length; i++) {
      stratum[i] = positions.get(strata[i]);
      unit[i] = found.get(strata[i]).get(units[i]);
    }
    return new DrawnUnits(stratum, unit, names, sampled);
  }

  /**
   * @throws UndefinedEstimate naming the stratum that has a single unit
   */
  void refuseLonely() {
    for (int h = 0; h < sampled.length; h++) {
      if (sampled[h] < 2) {
        throw lonely(h);
      }
    }
  }

  UndefinedEstimate lonely(int h) {
    return new UndefinedEstimate(
        "stratum %s has 1 unit and needs 2 for replicates. Merge it with a neighbour."
            .formatted(names.get(h)));
  }

  /** Primary units less strata, over the entries of weight other than 0. */
  int degreesOfFreedom(double[] weights) {
    Set<Integer> strata = new HashSet<>();
    Set<List<Integer>> units = new HashSet<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        strata.add(stratum[i]);
        units.add(List.of(stratum[i], unit[i]));
      }
    }
    return units.size() - strata.size();
  }
}
