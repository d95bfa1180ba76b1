package fr.barometre.pipeline.response;

import static org.apache.spark.sql.functions.broadcast;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.DrawnCompany;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.loading.SampleReader;
import fr.barometre.statistics.weighting.ResponseClasses;
import fr.barometre.survey.NonResponsePlan;
import fr.barometre.survey.SampleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Holds the companies drawn against those that answered, and brings what the sample file says to
 * the responses. The sample is held by the driver: a survey draws thousands, not millions.
 */
public final class Answering {
  /** The stratum of a company in a sample file without strata. */
  private final String onlyStratum;

  private final NonResponsePlan plan;
  private final UnaryOperator<String> merge;
  private final List<DrawnCompany> companies;

  /**
   * Reads the sample file.
   *
   * @param merge the stratum in which one is counted
   * @param onlyStratum that of companies in a sample without strata
   * @throws fr.barometre.survey.InvalidDeclaration if a column is not there
   * @throws DataRefused naming lines that are no company
   */
  public Answering(NonResponsePlan plan, UnaryOperator<String> merge, String onlyStratum) {
    this.plan = plan;
    this.merge = merge;
    this.onlyStratum = onlyStratum;
    this.companies = new SampleReader(plan.sample(), ResponseClassing.columns(plan)).read();
  }

  /** Names of the columns that responses get. */
  public record Columns(String stratum, String weight, String responseClass, String factor) {}

  /** What the weight of a company in the draw is. */
  public interface DrawWeight {
    double of(String stratum, DrawnCompany company);
  }

  /**
   * @param responses with the columns
   */
  public record Answered(Dataset<Row> responses, ResponseAccount account) {}

  /** Companies drawn by stratum, out of scope or not. */
  public Map<String, Long> drawn() {
    Map<String, Long> drawn = new TreeMap<>();
    companies.forEach(company -> drawn.merge(stratum(company), 1L, Long::sum));
    return drawn;
  }

  /**
   * The responses with what the sample says of them.
   *
   * @throws DataRefused if a response is of no company drawn, or of one that is said not to have
   *     answered; if nobody answered in a class
   */
  public Answered answered(Dataset<Row> responses, Columns columns, DrawWeight weight) {
    Map<String, Row> answers = new LinkedHashMap<>();
    for (Row row :
        responses
            .select(
                ResponseLayout.KEY_COLUMN, ResponseLayout.FILE_COLUMN, ResponseLayout.LINE_COLUMN)
            .collectAsList()) {
      answers.put(String.valueOf(row.get(0)), row);
    }
    refuseStrangers(answers);
    List<DrawnCompany> inScope =
        companies.stream()
            .filter(company -> !plan.sample().outOfScope().contains(company.status()))
            .toList();
    double[] weights = inScope.stream().mapToDouble(any -> weight.of(stratum(any), any)).toArray();
    boolean[] answered = new boolean[inScope.size()];
    long lost = 0;
    for (int i = 0; i < answered.length; i++) {
      answered[i] = answers.containsKey(inScope.get(i).key());
      lost += !answered[i] && plan.sample().responded().contains(inScope.get(i).status()) ? 1 : 0;
    }
    ResponseClassing.Classed classed =
        new ResponseClassing(plan).classes(inScope, weights, answered);
    List<ResponseClass> classes = counted(classed, weights, answered);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < answered.length; i++) {
      if (answered[i]) {
        ResponseClass own = classes.get(classed.place()[i]);
        rows.add(
            RowFactory.create(
                inScope.get(i).key(),
                stratum(inScope.get(i)),
                weights[i],
                own.code(),
                own.factor()));
      }
    }
    return new Answered(
        joined(responses, columns, rows),
        new ResponseAccount(
            companies.size(), rows.size(), lost, companies.size() - inScope.size(), classes));
  }

  private static Dataset<Row> joined(Dataset<Row> responses, Columns columns, List<Row> rows) {
    StructType type =
        new StructType()
            .add(ResponseLayout.KEY_COLUMN, DataTypes.StringType)
            .add(columns.stratum(), DataTypes.StringType)
            .add(columns.weight(), DataTypes.DoubleType)
            .add(columns.responseClass(), DataTypes.StringType)
            .add(columns.factor(), DataTypes.DoubleType);
    return responses.join(
        broadcast(responses.sparkSession().createDataFrame(rows, type)), ResponseLayout.KEY_COLUMN);
  }

  private List<ResponseClass> counted(
      ResponseClassing.Classed classed, double[] weights, boolean[] answered) {
    int count = classed.names().size();
    long[] drawn = new long[count];
    long[] did = new long[count];
    double[] weight = new double[count];
    for (int i = 0; i < answered.length; i++) {
      int k = classed.place()[i];
      drawn[k]++;
      did[k] += answered[i] ? 1 : 0;
      weight[k] += weights[i];
    }
    refuseSilent(classed.names(), drawn, did);
    double[] rate = new double[count];
    double[] rates = ResponseClasses.rates(classed.place(), weights, answered);
    for (int i = 0; i < rates.length; i++) {
      rate[classed.place()[i]] = rates[i];
    }
    return IntStream.range(0, count)
        .mapToObj(
            k ->
                new ResponseClass(
                    String.valueOf(k + 1),
                    classed.names().get(k),
                    drawn[k],
                    did[k],
                    weight[k],
                    rate[k]))
        .toList();
  }

  private void refuseSilent(List<String> names, long[] drawn, long[] answered) {
    List<String> silent = new ArrayList<>();
    for (int k = 0; k < drawn.length; k++) {
      if (answered[k] == 0) {
        silent.add(
            "%s: none of the %d companies drawn of response class '%s' answered, and no weight can stand for them. Merge it with a neighbour: name fewer columns, or ask for fewer classes."
                .formatted(plan.place(), drawn[k], names.get(k)));
      }
    }
    if (!silent.isEmpty()) {
      throw DataRefused.of(silent);
    }
  }

  /** Refuses answers that contradict the sample file. */
  private void refuseStrangers(Map<String, Row> answers) {
    SampleFile sample = plan.sample();
    Map<String, DrawnCompany> byKey = new HashMap<>();
    companies.forEach(company -> byKey.put(company.key(), company));
    List<String> wrong = new ArrayList<>();
    answers.forEach(
        (key, row) -> {
          DrawnCompany company = byKey.get(key);
          String place = row.get(1) + ":" + row.get(2);
          if (company == null) {
            wrong.add(
                "%s: no company drawn has the key of this response. Add it to %s, or refuse such responses by a rule."
                    .formatted(place, sample.path()));
          } else if (!sample.responded().contains(company.status())) {
            wrong.add(
                "%s: this company answered, and %s:%d says %s '%s'. Correct the status, or list it under responded."
                    .formatted(
                        place, sample.path(), company.line(), sample.status(), company.status()));
          }
        });
    if (!wrong.isEmpty()) {
      throw DataRefused.of(wrong);
    }
  }

  private String stratum(DrawnCompany company) {
    return plan.sample().stratum().isPresent() ? merge.apply(company.stratum()) : onlyStratum;
  }
}
