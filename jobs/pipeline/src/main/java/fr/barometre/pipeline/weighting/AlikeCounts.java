package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.Moments;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Companies by stratum, calibration cell and weight, keyed by the bytes that Spark hands over: a
 * text is made once per key, not once per company.
 */
final class AlikeCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<UTF8String, HashMap<UTF8String, Weights>> strata = new HashMap<>();

  /** Texts may be views of a buffer that will be reused. */
  void add(UTF8String stratum, UTF8String cell, double weight) {
    HashMap<UTF8String, Weights> cells = strata.get(stratum);
    if (cells == null) {
      cells = new HashMap<>();
      strata.put(stratum.copy(), cells);
    }
    Weights weights = cells.get(cell);
    if (weights == null) {
      weights = new Weights();
      cells.put(cell.copy(), weights);
    }
    weights.add(weight, 1);
  }

  void add(AlikeCounts other) {
    other.strata.forEach(
        (stratum, cells) -> {
          HashMap<UTF8String, Weights> own =
              strata.computeIfAbsent(stratum, any -> new HashMap<>());
          cells.forEach(
              (cell, weights) -> own.computeIfAbsent(cell, any -> new Weights()).add(weights));
        });
  }

  /** Companies by stratum. */
  Map<String, Long> companies() {
    Map<String, Long> companies = new TreeMap<>();
    strata.forEach(
        (stratum, cells) ->
            companies.put(
                stratum.toString(), cells.values().stream().mapToLong(Weights::companies).sum()));
    return companies;
  }

  /** The weights above 0 of each stratum and cell, put together in their order. */
  SortedMap<SampledCell, Moments> cells() {
    SortedMap<SampledCell, Moments> all = new TreeMap<>();
    strata.forEach(
        (stratum, cells) ->
            cells.forEach(
                (cell, weights) ->
                    all.put(
                        new SampledCell(stratum.toString(), cell.toString()), weights.moments())));
    return all;
  }

  /** Counts by weight; mostly it is that of the company before. */
  private static final class Weights implements Serializable {
    private static final long serialVersionUID = 1L;
    private final HashMap<Double, long[]> counts = new HashMap<>();
    private double last;
    private long[] lastCount;

    void add(double weight, long companies) {
      if (lastCount == null || Double.compare(weight, last) != 0) {
        last = weight;
        lastCount = counts.computeIfAbsent(weight, any -> new long[1]);
      }
      lastCount[0] += companies;
    }

    void add(Weights other) {
      other.counts.forEach((weight, count) -> add(weight, count[0]));
    }

    long companies() {
      return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    Moments moments() {
      Moments moments = Moments.empty(1);
      for (Map.Entry<Double, long[]> entry : new TreeMap<>(counts).entrySet()) {
        if (entry.getKey() > 0) {
          moments = moments.merge(Moments.of(entry.getValue()[0], entry.getKey()));
        }
      }
      return moments;
    }
  }
}
