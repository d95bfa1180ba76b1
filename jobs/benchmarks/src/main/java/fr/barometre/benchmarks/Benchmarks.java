package fr.barometre.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command line of the benchmarks. */
public final class Benchmarks {
  private static final String USAGE =
      """
      usage: java -Xmx4g -jar jobs/benchmarks/target/benchmarks.jar BENCHMARK [ROWS...]
        sample        the main job on the survey of the repository, beside a bare Spark program
        domains       311 domains of 20 indicators, beside DuckDB; ROWS: 1000000 if none are given
        calibration   three categorical margins, beside one scan of the file; ROWS as above
        load          raw answers loaded and checked, beside Spark's scan of the CSV; ROWS as above; -Xmx2g
        outputs       tab books and figures of 60 questions by 6 segments
      Call it from the folder of the project.""";

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    Path target = Path.of("jobs", "benchmarks", "target");
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "sample" -> new SampleBenchmark(target).run();
      case "domains" -> new DomainsBenchmark(target, rows(arguments)).run();
      case "calibration" -> new CalibrationBenchmark(target, rows(arguments)).run();
      case "outputs" -> new OutputsBenchmark(target).run();
      case "load" -> new LoadBenchmark(target, rows(arguments)).run();
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
  }

  private static List<Long> rows(String[] arguments) {
    return arguments.length == 1
        ? List.of(1_000_000L)
        : Arrays.stream(arguments).skip(1).map(Long::valueOf).toList();
  }
}
