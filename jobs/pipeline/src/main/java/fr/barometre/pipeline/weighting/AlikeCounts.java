package fr.barometre.pipeline.weighting;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Companies of one partition by stratum, calibration cell and weight, keyed by the bytes that Spark
 * hands over: a text is made once per key, not once per company.
 */
final class AlikeCounts {
  private final HashMap<UTF8String, HashMap<UTF8String, Weights>> strata = new HashMap<>();

  /** What is done with each count. */
  interface Receiver {
    void accept(SampledCell alike, long companies);
  }

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
    weights.add(weight);
  }

  void forEach(Receiver receiver) {
    for (Map.Entry<UTF8String, HashMap<UTF8String, Weights>> stratum : strata.entrySet()) {
      String code = stratum.getKey().toString();
      for (Map.Entry<UTF8String, Weights> cell : stratum.getValue().entrySet()) {
        String name = cell.getKey().toString();
        cell.getValue()
            .counts
            .forEach(
                (weight, count) -> receiver.accept(new SampledCell(code, name, weight), count[0]));
      }
    }
  }

  /** Counts by weight; mostly it is that of the company before. */
  private static final class Weights {
    private final HashMap<Double, long[]> counts = new HashMap<>();
    private double last;
    private long[] lastCount;

    void add(double weight) {
      if (lastCount == null || Double.compare(weight, last) != 0) {
        last = weight;
        lastCount = counts.computeIfAbsent(weight, any -> new long[1]);
      }
      lastCount[0]++;
    }
  }
}
