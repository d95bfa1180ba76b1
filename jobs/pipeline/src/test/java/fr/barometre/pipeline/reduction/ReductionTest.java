package fr.barometre.pipeline.reduction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.statistics.sums.StratumSums;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReductionTest extends SparkTests {
  private static final Measure YES = new Measure("yes", "answered", Optional.empty(), true);
  private static final Measure AMOUNT = new Measure("amount", "answered", Optional.empty(), false);
  private static final Measure PER_HEAD =
      new Measure("amount", "answered", Optional.of("staff"), false);
  private static final List<String> SEGMENTS = List.of("size", "region");
  private static final List<List<String>> DOMAINS =
      List.of(List.of(), List.of("size"), List.of("region"), SEGMENTS);
  private static final double POPULATION = 5000;
  private static final double RELATIVE = 1e-12; // two summations of a few hundred doubles

  private Dataset<Row> responses(long seed) {
    return GeneratedResponses.of(spark(), 300, seed);
  }

  private static ReductionPlan plan(String weight, boolean units, Measure... measures) {
    Optional<String> unit = units ? Optional.of("unit") : Optional.empty();
    return new ReductionPlan("stratum", unit, weight, SEGMENTS, List.of(measures));
  }

  private static CellSums reduce(Dataset<Row> responses, ReductionPlan plan) {
    Map<String, Stratum> strata = new TreeMap<>();
    String units = plan.unit().isPresent() ? "count(distinct unit)" : "count(1)";
    for (Row row :
        responses.groupBy("stratum").agg(expr(units), expr("max(constant)")).collectAsList()) {
      double weight = plan.weight().equals("constant") ? row.getDouble(2) : Double.NaN;
      strata.put(
          row.getString(0), new Stratum(row.getString(0), row.getLong(1), POPULATION, weight));
    }
    return new Reduction(plan, strata).reduce(responses);
  }

  private static Estimate mean(Domain domain, int measure) {
    return new DomainSums(domain.strata(measure), LonelyUnit.REFUSE).mean();
  }

  /** Every number of every domain, to its last bit. */
  private static List<String> bits(CellSums sums, int measures) {
    List<String> bits = new ArrayList<>();
    for (List<String> segments : DOMAINS) {
      for (Domain domain : sums.domains(segments)) {
        for (int m = 0; m < measures; m++) {
          bits.add(domain.codes() + " " + m + " " + Double.toHexString(domain.unweightedMean(m)));
          domain.strata(m).forEach(stratum -> bits.add(bits(stratum)));
        }
      }
    }
    return bits;
  }

  private static String bits(StratumSums sums) {
    StringBuilder text =
        new StringBuilder(sums.stratum() + sums.sampled() + " " + sums.respondents());
    double[] numbers = {
      sums.weight(),
      sums.meanAnswer(),
      sums.squaredAnswer(),
      sums.origin(),
      sums.moments().mean(0),
      sums.moments().mean(1),
      sums.moments().m2(0, 0),
      sums.moments().m2(1, 0),
      sums.moments().m2(1, 1)
    };
    for (double number : numbers) {
      text.append(' ').append(Double.toHexString(number));
    }
    return text.toString();
  }

  @Test
  void four_companies_can_be_counted_by_hand() {
    Dataset<Row> four =
        spark()
            .sql(
                "select * from values ('h', 's1', 'r', 10D, true, true, 10D), ('h', 's1', 'r', 10D, false, true, 10D),"
                    + " ('h', null, 'r', 10D, true, true, 10D), ('h', 's2', 'r', 10D, true, false, 10D)"
                    + " as t(stratum, size, region, weight, yes, answered, constant)");

    CellSums sums = reduce(four, plan("weight", false, YES));

    Domain all = sums.domains(List.of()).get(0);
    StratumSums stratum = all.strata(0).get(0);
    assertEquals(4, stratum.sampled());
    assertEquals(3, stratum.respondents());
    assertEquals(30, stratum.weight());
    assertEquals(20, stratum.moments().sum(0));
    assertEquals(30, stratum.moments().sum(1));
    assertEquals(2 / 3.0, all.unweightedMean(0));
    assertEquals(2 / 3.0, mean(all, 0).value(), RELATIVE);
    List<Domain> sizes = sums.domains(List.of("size"));
    assertEquals(List.of(List.of("s1"), List.of("s2")), sizes.stream().map(Domain::codes).toList());
    assertEquals(2, sizes.get(0).strata(0).get(0).respondents());
    assertTrue(sizes.get(1).strata(0).isEmpty());
  }

  @Test
  void partitions_and_the_order_of_rows_change_no_bit() {
    for (long seed = 1; seed <= 3; seed++) {
      Dataset<Row> responses = responses(seed);
      for (boolean units : new boolean[] {false, true}) {
        ReductionPlan plan = plan("weight", units, YES, AMOUNT, PER_HEAD);
        List<String> once = bits(reduce(responses.coalesce(1), plan), 3);
        assertFalse(once.isEmpty());
        for (int partitions : new int[] {2, 7, 20}) {
          Dataset<Row> moved = responses.orderBy(rand(seed)).repartition(partitions);
          assertEquals(once, bits(reduce(moved, plan), 3));
        }
      }
    }
  }

  @Test
  void every_domain_agrees_with_the_textbook() {
    for (long seed = 1; seed <= 3; seed++) {
      Dataset<Row> responses = responses(seed);
      for (String weight : List.of("weight", "constant")) {
        for (boolean units : new boolean[] {false, true}) {
          agrees(responses, plan(weight, units, YES, AMOUNT, PER_HEAD));
        }
      }
      agrees(responses, plan("constant", false, YES));
    }
  }

  private static void agrees(Dataset<Row> responses, ReductionPlan plan) {
    CellSums sums = reduce(responses, plan);
    AtomicInteger own = new AtomicInteger();
    Map<String, Double> population = new TreeMap<>();
    for (int h = 0; h < 4; h++) {
      population.put("h" + h, POPULATION);
    }
    NaiveSurvey naive =
        new NaiveSurvey(
            responses.collectAsList(),
            population,
            row -> row.getAs(plan.weight()),
            row -> plan.unit().isPresent() ? row.getAs("unit") : "" + own.getAndIncrement());
    for (List<String> segments : DOMAINS) {
      for (Domain domain : sums.domains(segments)) {
        Predicate<Row> inDomain = in(domain).and(row -> row.getAs("answered"));
        for (int m = 0; m < plan.measures().size(); m++) {
          Measure measure = plan.measures().get(m);
          ToDoubleFunction<Row> y =
              measure.binary()
                  ? row -> row.<Boolean>getAs("yes") ? 1 : 0
                  : row -> row.getAs("amount");
          ToDoubleFunction<Row> d =
              measure.denominator().isPresent() ? row -> row.getAs("staff") : row -> 1;
          double[] expected = naive.ratio(inDomain, y, d);
          Estimate estimate = mean(domain, m);
          String place = domain.codes() + " " + plan;
          assertEquals(expected[0], estimate.value(), RELATIVE * expected[0], place);
          assertEquals(expected[1], estimate.standardError(), RELATIVE * expected[0], place);
        }
      }
    }
  }

  private static Predicate<Row> in(Domain domain) {
    return row -> {
      for (int s = 0; s < domain.segments().size(); s++) {
        if (!domain.codes().get(s).equals(row.getAs(domain.segments().get(s)))) {
          return false;
        }
      }
      return true;
    };
  }

  @Test
  void answers_far_from_zero_keep_the_digits_of_their_spread() {
    Dataset<Row> whole = responses(4).withColumn("amount", expr("floor(amount)").cast("double"));
    Dataset<Row> far = whole.withColumn("amount", col("amount").plus(1e8));
    for (boolean units : new boolean[] {false, true}) {
      ReductionPlan plan = plan("weight", units, AMOUNT);

      Estimate near = mean(reduce(whole, plan).domains(List.of("size")).get(0), 0);
      Estimate shifted = mean(reduce(far, plan).domains(List.of("size")).get(0), 0);

      assertEquals(near.standardError(), shifted.standardError(), 1e-9 * near.standardError());
      assertEquals(1e8 + near.value(), shifted.value(), 1e-7);
    }
  }

  @Test
  void a_columnar_file_gives_the_sums_of_its_rows(@TempDir Path folder) {
    String file = folder.resolve("responses").toString();
    Dataset<Row> responses =
        responses(5)
            .withColumn("weight", expr("if(pmod(hash(amount), 5) = 1, 0D, weight)"))
            .withColumn("size", expr("if(weight = 0, 'unweighted', size)"));
    responses.write().parquet(file);
    Dataset<Row> read = spark().read().parquet(file);
    for (String weight : List.of("weight", "constant")) {
      ReductionPlan plan = plan(weight, false, YES);
      List<String> names = Columns.of(plan).names();
      Dataset<Row> narrow = read.select(names.stream().map(n -> col(n)).toArray(Column[]::new));

      assertTrue(ColumnarScan.find(narrow).isPresent());
      assertEquals(bits(reduce(responses, plan), 1), bits(reduce(read, plan), 1));
    }
  }
}
