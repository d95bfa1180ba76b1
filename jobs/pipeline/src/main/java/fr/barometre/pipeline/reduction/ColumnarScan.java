package fr.barometre.pipeline.reduction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The batches of a Dataset that is nothing but the reading of a columnar file, before Spark turns
 * them into rows.
 *
 * @param batches as the file is read
 * @param positions for each column of the Dataset, where it stands in a batch
 */
record ColumnarScan(JavaRDD<ColumnarBatch> batches, int[] positions) {

  /** Empty where the Dataset filters or computes anything, or its source is not columnar. */
  static Optional<ColumnarScan> find(Dataset<Row> responses) {
    SparkPlan plan = responses.queryExecution().executedPlan();
    List<Attribute> columns = CollectionConverters.asJava(plan.output());
    SparkPlan inner = unwrap(plan);
    if (inner instanceof ProjectExec project) {
      inner = unwrap(project.child());
    }
    if (!(inner instanceof ColumnarToRowExec toRow)) {
      return Optional.empty();
    }
    SparkPlan scan = unwrap(toRow.child());
    List<Object> read =
        CollectionConverters.asJava(scan.output()).stream().<Object>map(Attribute::exprId).toList();
    // What a projection computes has an identity of its own, so it is not found here.
    int[] positions = columns.stream().mapToInt(c -> read.indexOf(c.exprId())).toArray();
    return Arrays.stream(positions).allMatch(p -> p >= 0)
        ? Optional.of(new ColumnarScan(scan.executeColumnar().toJavaRDD(), positions))
        : Optional.empty();
  }

  private static SparkPlan unwrap(SparkPlan plan) {
    if (plan instanceof WholeStageCodegenExec stage) {
      return unwrap(stage.child());
    }
    return plan instanceof InputAdapter input ? unwrap(input.child()) : plan;
  }
}
