package fr.barometre.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Companies drawn by hashes of their number: 60 strata, 5 sizes × 12 sectors × 13 regions, 20
 * yes/no answers, and two weights, one per stratum and one per company.
 */
record DomainsInput(Path folder, long rows) {
  static final int INDICATORS = 20;
  static final List<String> SEGMENTS = List.of("size", "sector", "region");

  /** Writes the file unless an earlier call did. */
  static DomainsInput write(SparkSession spark, Path target, long rows) {
    Path folder = target.resolve("companies-" + rows);
    if (!Files.exists(folder.resolve("_SUCCESS"))) {
      spark
          .range(rows)
          .selectExpr(columns().toArray(String[]::new))
          .write()
          .option("parquet.block.size", 16 << 20)
          .mode("overwrite")
          .parquet(folder.toString());
    }
    return new DomainsInput(folder, rows);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add("concat('h', lpad(pmod(hash(id, 1), 60), 2, '0')) as stratum");
    columns.add("concat('s', pmod(hash(id, 2), 5)) as size");
    columns.add("concat('n', lpad(pmod(hash(id, 3), 12), 2, '0')) as sector");
    columns.add("concat('r', lpad(pmod(hash(id, 4), 13), 2, '0')) as region");
    columns.add("10D + pmod(hash(id, 1), 60) as stratum_weight");
    columns.add("1 + pmod(xxhash64(id), 1099511627776) / 122167958642D as own_weight");
    columns.add("true as answered");
    for (int i = 0; i < INDICATORS; i++) {
      columns.add("pmod(hash(id, 100 + " + i + "), 100) < " + (5 + 4 * i) + " as yes" + i);
    }
    return columns;
  }

  /** The 6 one- and two-way crossings of the segments: 311 domains. */
  static List<List<String>> crossings() {
    return List.of(
        List.of("size"),
        List.of("sector"),
        List.of("region"),
        List.of("size", "sector"),
        List.of("size", "region"),
        List.of("sector", "region"));
  }
}
