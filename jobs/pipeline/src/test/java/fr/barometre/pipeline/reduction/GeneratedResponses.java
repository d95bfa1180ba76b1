package fr.barometre.pipeline.reduction;

import com.holdenkarau.spark.testing.DataframeGenerator;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.scalacheck.Gen;
import org.scalacheck.rng.Seed;
import scala.Option;

/** Responses drawn at random by spark-testing-base, made to look like those of a survey. */
final class GeneratedResponses {
  private static final StructType DRAWN =
      new StructType().add("text", DataTypes.StringType).add("number", DataTypes.IntegerType);

  private GeneratedResponses() {}

  /** The same rows for the same seed. */
  static Dataset<Row> of(SparkSession spark, int rows, long seed) {
    Gen<Row> generator = DataframeGenerator.getRowGenerator(DRAWN);
    List<Row> drawn = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      drawn.add(generator.pureApply(new Seeded(), Seed.apply(seed * 1_000_003 + i), 100));
    }
    return spark
        .createDataFrame(drawn, DRAWN)
        .selectExpr("*", "pmod(hash(text), 4) as h")
        .selectExpr(
            "concat('h', h) as stratum",
            "concat('h', h, 'u', pmod(hash(number, 'unit'), 9)) as unit",
            "if(pmod(hash(number), 7) = 0, null, concat('s', pmod(hash(number), 3))) as size",
            "concat('r', pmod(hash(text, number), 2)) as region",
            "1 + pmod(hash(text, 'weight', number), 1000) / 7.0D as weight",
            "10.0D * (h + 1) as constant",
            "pmod(hash(number, 'yes'), 3) = 0 as yes",
            "pmod(hash(text, 'base'), 10) < 8 as answered",
            "pmod(hash(text, number, 'amount'), 100000) / 333.0D as amount",
            "1 + pmod(hash(text, number, 'staff'), 100) / 3.0D as staff");
  }

  /** Scalacheck's own default parameters bear a name that Java reserves. */
  private static final class Seeded extends Gen.Parameters {
    private static final long serialVersionUID = 1L;

    @Override
    public int size() {
      return 20;
    }

    @Override
    public Option<Seed> initialSeed() {
      return Option.empty();
    }

    @Override
    public boolean useLegacyShrinking() {
      return true;
    }
  }
}
