package fr.barometre.pipeline.cases;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.pipeline.reduction.Measure;
import fr.barometre.pipeline.reduction.Reduction;
import fr.barometre.pipeline.reduction.ReductionPlan;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** A call computed from the sums that the {@link Reduction} of the main job gives in one pass. */
final class SummedCall {
  private static final String STRATUM = "_stratum";
  private static final String UNIT = "_unit";
  private static final String WEIGHT = "_weight";
  private static final String POPULATION = "_population";
  private static final String IN_BASE = "_inBase";
  private static final String DENOMINATOR = "_denominator";

  private final SparkSample sample;
  private final SumCall call;
  private final SumDesign design;
  private final List<String> variables;
  private final CellSums sums;

  /**
   * @param variables whose values are asked for, as R names them: a column, or one with its level
   */
  SummedCall(SparkSample sample, SumCall call, SumDesign design, List<String> variables) {
    this.sample = sample;
    this.call = call;
    this.design = design;
    this.variables = variables;
    this.sums = sums();
  }

  /** The value of a variable in a domain; empty if no company belongs to the domain. */
  Optional<Estimate> find(String variable, Map<String, String> levels, LonelyUnit lonelyUnit) {
    List<String> codes = call.segments().stream().map(levels::get).toList();
    List<String> segments = segments();
    for (Domain domain : sums.domains(segments)) {
      if (domain.codes().equals(codes)) {
        DomainSums of = new DomainSums(domain.strata(variables.indexOf(variable)), lonelyUnit);
        return Optional.of(
            switch (call.kind()) {
              case "mean" -> of.mean();
              case "total" -> of.total();
              default -> of.ratio();
            });
      }
    }
    return Optional.empty();
  }

  private List<String> segments() {
    return call.segments().stream().map(sample::column).toList();
  }

  private CellSums sums() {
    List<Column> columns = new ArrayList<>();
    columns.add(design.strata().map(sample::text).orElse(lit("all")).as(STRATUM));
    columns.add(design.unit().map(sample::text).orElse(lit("")).as(UNIT));
    columns.add(weight().as(WEIGHT));
    columns.add(
        design
            .population()
            .map(sample::number)
            .orElse(lit(Double.POSITIVE_INFINITY))
            .as(POPULATION));
    columns.add(inBase().as(IN_BASE));
    call.denominator().ifPresent(name -> columns.add(sample.number(name).as(DENOMINATOR)));
    segments().forEach(segment -> columns.add(col(segment)));
    List<Measure> measures = new ArrayList<>();
    for (String variable : variables) {
      String name = "_y" + measures.size();
      Answer answer = answer(variable);
      columns.add(answer.column().as(name));
      Optional<String> denominator = call.denominator().map(any -> DENOMINATOR);
      measures.add(new Measure(name, IN_BASE, denominator, answer.binary()));
    }
    Dataset<Row> responses = sample.rows().select(columns.toArray(Column[]::new));
    ReductionPlan plan =
        new ReductionPlan(
            STRATUM, design.unit().map(any -> UNIT), WEIGHT, segments(), List.copyOf(measures));
    return new Reduction(plan, strata(responses)).reduce(responses);
  }

  private Column weight() {
    return design
        .weight()
        .map(sample::number)
        .orElseGet(() -> lit(1).divide(sample.number(design.probability().orElseThrow())));
  }

  private Column inBase() {
    Column in = lit(true);
    for (String name : call.answers()) {
      in = in.and(sample.text(name).isNotNull());
    }
    if (call.denominator().isPresent()) {
      in = in.and(sample.text(call.denominator().get()).isNotNull());
    }
    for (String equation : call.condition().isEmpty() ? new String[0] : equations()) {
      String[] sides = equation.split(" [=!]= ");
      Column equal = sample.text(sides[0]).eqNullSafe(sides[1].replace("\"", ""));
      in = in.and(equation.contains("!=") ? functions.not(equal) : equal);
    }
    return in;
  }

  private String[] equations() {
    return call.condition().split(" & ");
  }

  private record Answer(Column column, boolean binary) {}

  private Answer answer(String variable) {
    String name =
        call.denominator().isPresent()
            ? call.answers().get(0)
            : call.answers().stream()
                .filter(variable::startsWith)
                .reduce((a, b) -> longer(a, b))
                .orElseThrow();
    return variable.equals(name) || call.denominator().isPresent()
        ? new Answer(functions.coalesce(sample.number(name), lit(0.0)), false)
        : new Answer(sample.text(name).eqNullSafe(variable.substring(name.length())), true);
  }

  private static String longer(String a, String b) {
    return a.length() > b.length() ? a : b;
  }

  private Map<String, Stratum> strata(Dataset<Row> responses) {
    Column sampled =
        design.unit().isPresent() ? functions.countDistinct(UNIT) : functions.count(lit(1));
    Map<String, Stratum> strata = new TreeMap<>();
    for (Row row :
        responses
            .groupBy(STRATUM)
            .agg(sampled, functions.max(POPULATION), functions.min(WEIGHT), functions.max(WEIGHT))
            .collectAsList()) {
      double weight = row.getDouble(3) == row.getDouble(4) ? row.getDouble(3) : Double.NaN;
      String code = row.getString(0);
      strata.put(code, new Stratum(code, row.getLong(1), row.getDouble(2), weight));
    }
    return strata;
  }
}
