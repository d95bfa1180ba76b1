package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The sum of absolute contributions and the two largest of them, of every magnitude in every finest
 * cell. They merge, so those of margins need no further scan. Companies of a shared holding make
 * one contribution in each cell: they are kept apart by holding until the cell is known.
 */
public final class Contributions {
  private static final int WIDTH = 3;

  private final List<String> segments;
  private final List<String> magnitudes;

  /** By the codes of all segments and the shared holding, null for companies of none. */
  private final Map<List<String>, double[]> finest;

  private final Map<List<String>, Map<List<String>, double[]>> margins = new HashMap<>();

  private Contributions(
      List<String> segments, List<String> magnitudes, Map<List<String>, double[]> finest) {
    this.segments = segments;
    this.magnitudes = magnitudes;
    this.finest = finest;
  }

  /**
   * What companies add to a magnitude.
   *
   * @param sum of absolute contributions
   * @param largest the largest of them
   * @param second the second largest
   */
  public record Contribution(double sum, double largest, double second) {}

  /** The column of what an indicator adds up, above or below the bar of a ratio. */
  public static String name(String indicator, boolean above) {
    return (above ? "_c_" : "_e_") + indicator;
  }

  /**
   * One pass.
   *
   * @param rows first the segments and the holding, as strings; then the magnitudes, as doubles,
   *     null where a company does not contribute
   * @param shared the holdings of several companies
   */
  public static Contributions of(Dataset<Row> rows, List<String> segments, Set<String> shared) {
    int keys = segments.size() + 1;
    List<String> magnitudes = List.of(rows.columns()).subList(keys, rows.columns().length);
    Map<List<String>, double[]> all = new HashMap<>();
    for (Tuple2<List<String>, double[]> cell :
        rows.toJavaRDD()
            .mapPartitions(
                new OfPartition(segments.size(), magnitudes.size(), new HashSet<>(shared)))
            .collect()) {
      merge(all, cell._1(), cell._2());
    }
    return new Contributions(segments, magnitudes, all);
  }

  /**
   * Those of a domain; none where no company is in it.
   *
   * @param column of the magnitude; one that is not there has none
   */
  public synchronized Optional<Contribution> at(
      String column, List<String> domain, List<String> codes) {
    int magnitude = magnitudes.indexOf(column);
    if (magnitude < 0) {
      return Optional.empty();
    }
    double[] found = margins.computeIfAbsent(domain, this::margin).get(codes);
    return Optional.ofNullable(found)
        .map(
            all ->
                new Contribution(
                    all[WIDTH * magnitude],
                    all[WIDTH * magnitude + 1],
                    all[WIDTH * magnitude + 2]));
  }

  private Map<List<String>, double[]> margin(List<String> domain) {
    int[] keys = domain.stream().mapToInt(segments::indexOf).toArray();
    Map<List<String>, double[]> margin = new HashMap<>();
    Map<List<String>, double[]> held = new HashMap<>();
    finest.forEach(
        (codes, sums) -> {
          List<String> own = new ArrayList<>(Arrays.stream(keys).mapToObj(codes::get).toList());
          String holding = codes.get(segments.size());
          if (holding == null) {
            merge(margin, own, sums);
          } else {
            own.add(holding);
            merge(held, own, sums);
          }
        });
    held.forEach((codes, sums) -> merge(margin, codes.subList(0, keys.length), asOne(sums)));
    return margin;
  }

  /** All contributions as a single one. */
  private static double[] asOne(double[] sums) {
    double[] one = new double[sums.length];
    for (int at = 0; at < sums.length; at += WIDTH) {
      one[at] = sums[at];
      one[at + 1] = sums[at];
    }
    return one;
  }

  private static void merge(Map<List<String>, double[]> into, List<String> codes, double[] more) {
    double[] sums = into.computeIfAbsent(codes, any -> new double[more.length]);
    for (int at = 0; at < sums.length; at += WIDTH) {
      sums[at] += more[at];
      add(sums, at, more[at + 1]);
      add(sums, at, more[at + 2]);
    }
  }

  /** Keeps the two largest. */
  private static void add(double[] sums, int at, double contribution) {
    if (contribution > sums[at + 1]) {
      sums[at + 2] = sums[at + 1];
      sums[at + 1] = contribution;
    } else {
      sums[at + 2] = Math.max(sums[at + 2], contribution);
    }
  }

  private record OfPartition(int segments, int magnitudes, HashSet<String> shared)
      implements FlatMapFunction<Iterator<Row>, Tuple2<List<String>, double[]>>, Serializable {

    @Override
    public Iterator<Tuple2<List<String>, double[]>> call(Iterator<Row> rows) {
      Map<List<String>, double[]> cells = new HashMap<>();
      while (rows.hasNext()) {
        Row row = rows.next();
        List<String> codes = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
          codes.add(row.getString(s));
        }
        String holding = row.getString(segments);
        codes.add(shared.contains(holding) ? holding : null);
        double[] sums = cells.computeIfAbsent(codes, any -> new double[WIDTH * magnitudes]);
        for (int m = 0; m < magnitudes; m++) {
          if (!row.isNullAt(segments + 1 + m)) {
            double contribution = Math.abs(row.getDouble(segments + 1 + m));
            sums[WIDTH * m] += contribution;
            add(sums, WIDTH * m, contribution);
          }
        }
      }
      List<Tuple2<List<String>, double[]>> found = new ArrayList<>();
      cells.forEach((codes, sums) -> found.add(new Tuple2<>(codes, sums)));
      return found.iterator();
    }
  }
}
