package fr.barometre.benchmarks;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.pipeline.reduction.Measure;
import fr.barometre.pipeline.reduction.Reduction;
import fr.barometre.pipeline.reduction.ReductionPlan;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The domains by the project's own reduction, as the main job calls it. */
record SparkDomains(SparkSession spark, DomainsInput input, String weight) {
  /** Companies of the frame for each that answered. */
  static final long SAMPLED = 3;

  CellSums sums() {
    Dataset<Row> companies = spark.read().parquet(input.folder().toString());
    Map<String, Stratum> strata = new TreeMap<>();
    Dataset<Row> counts = companies.groupBy("stratum").agg(count(lit(1)), max("stratum_weight"));
    for (Row row : counts.collectAsList()) {
      long n = row.getLong(1);
      double common = weight.equals("stratum_weight") ? row.getDouble(2) : Double.NaN;
      strata.put(row.getString(0), new Stratum(row.getString(0), n, SAMPLED * n, common));
    }
    List<Measure> measures =
        IntStream.range(0, DomainsInput.INDICATORS)
            .mapToObj(i -> new Measure("yes" + i, "answered", Optional.empty(), true))
            .toList();
    ReductionPlan plan =
        new ReductionPlan("stratum", Optional.empty(), weight, DomainsInput.SEGMENTS, measures);
    return new Reduction(plan, strata).reduce(companies);
  }

  static Figures figures(CellSums sums) {
    Figures figures = new Figures();
    for (List<String> crossing : DomainsInput.crossings()) {
      for (Domain domain : sums.domains(crossing)) {
        for (int i = 0; i < DomainsInput.INDICATORS; i++) {
          Estimate mean = new DomainSums(domain.strata(i), LonelyUnit.REFUSE).mean();
          figures.add(String.join("", domain.codes()), i, mean.value(), mean.standardError());
        }
      }
    }
    return figures;
  }
}
