package fr.barometre.benchmarks;

import fr.barometre.benchmarks.SparkCalibration.Cell;
import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationMethod;
import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.Margin;
import fr.barometre.statistics.weighting.RatioBounds;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Calibration on three categorical margins beside one scan of the file, and 840 margins in one
 * solve. The session is up before the clock starts.
 */
final class CalibrationBenchmark {
  private static final int ROUNDS = 5;
  private static final List<List<String>> THREE =
      List.of(List.of("size"), List.of("sector"), List.of("region"));
  private static final List<List<String>> MANY =
      List.of(List.of("stratum", "region"), List.of("size", "sector"));
  private static final CalibrationMethod RAKING =
      CalibrationMethod.of(Distance.RAKING, RatioBounds.NONE);

  private final Path target;
  private final List<Long> sizes;

  CalibrationBenchmark(Path target, List<Long> sizes) {
    this.target = target;
    this.sizes = sizes;
  }

  void run() throws Exception {
    SparkSession spark = LocalSession.open("calibration");
    try {
      System.out.printf("%s, Spark %s%n", Machine.describe(), spark.version());
      for (long rows : sizes) {
        DomainsInput input = DomainsInput.write(spark, target, rows);
        besideScan(new SparkCalibration(spark, input, THREE));
        solve(new SparkCalibration(spark, input, MANY));
      }
    } finally {
      spark.stop();
    }
  }

  private static void besideScan(SparkCalibration ours) throws Exception {
    List<Cell> known = ours.collapse();
    List<Margin> targets = ours.targets(known);
    ours.requireReached(ours.weighted(known, ours.solve(known, targets, RAKING)), targets);
    Timing file = new Timing();
    Timing columns = new Timing();
    Timing calibrated = new Timing();
    Timing weighted = new Timing();
    Timing mainJob = new Timing();
    Timing mainJobOwn = new Timing();
    List<Margin> equal = ours.targets(ours.collapseAsMainJob(false));
    ours.collapseAsMainJob(true);
    scan(ours.companies());
    scan(ours.narrow());
    for (int round = 0; round < ROUNDS; round++) {
      file.measure(() -> scan(ours.companies()));
      columns.measure(() -> scan(ours.narrow()));
      calibrated.measure(() -> calibrate(ours, targets));
      weighted.measure(() -> scan(ours.weighted(known, calibrate(ours, targets))));
      mainJob.measure(() -> ours.solve(ours.collapseAsMainJob(false), equal, RAKING));
      mainJobOwn.measure(() -> ours.solve(ours.collapseAsMainJob(true), targets, RAKING));
    }
    System.out.println();
    System.out.println(
        Timing.header(String.format("%,d rows, %d cells", ours.input().rows(), known.size())));
    System.out.println(file.row("one scan of the file"));
    System.out.println(columns.row("one scan of the four columns used"));
    System.out.println(calibrated.row("collapsed and solved, " + targets.size() + " categories"));
    System.out.println(weighted.row("the same, and a weight for each company"));
    System.out.println(mainJob.row("collapsed by the main job, and solved"));
    System.out.println(mainJobOwn.row("the same, with a weight for each company"));
    ratio("collapsed and solved, to one scan of the file", calibrated, file);
    ratio("with a weight for each company, to one scan of the file", weighted, file);
    ratio("collapsed and solved, to one scan of its columns", calibrated, columns);
    ratio("collapsed by the main job, and solved, to one scan of the file", mainJob, file);
    ratio("the same, with a weight for each company", mainJobOwn, file);
  }

  private static Calibration calibrate(SparkCalibration ours, List<Margin> targets) {
    return ours.solve(ours.collapse(), targets, RAKING);
  }

  private static void ratio(String name, Timing above, Timing below) {
    System.out.printf("%s: %.2f%n", name, above.median() / below.median());
  }

  /** Reads every row and keeps none. */
  private static Dataset<Row> scan(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
    return rows;
  }

  private static void solve(SparkCalibration ours) throws Exception {
    List<Cell> cells = ours.collapse();
    List<Margin> targets = ours.targets(cells);
    ours.requireReached(ours.weighted(cells, ours.solve(cells, targets, RAKING)), targets);
    System.out.println();
    System.out.println(
        Timing.header(
            String.format("one solve, %d margins, %d cells", targets.size(), cells.size())));
    for (CalibrationMethod method :
        List.of(
            CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE),
            RAKING,
            CalibrationMethod.of(Distance.LOGIT, new RatioBounds(0.5, 2)))) {
      Timing solved = new Timing();
      Calibration calibration = ours.solve(cells, targets, method);
      for (int round = 0; round < ROUNDS; round++) {
        solved.measure(() -> ours.solve(cells, targets, method));
      }
      System.out.println(
          solved.row(
              method.distance() + ", " + calibration.iterations() + " iterations, one solve"));
    }
  }
}
