package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * The declared margins as a column of cells, and cells as rows of x.
 *
 * <p>A cell is the text of its codes and numbers in the order of the variables of the margins, then
 * of its partition where there are some, then of what else parts it, separated by {@code |}: all
 * companies of a cell get the same ratio.
 */
public final class MarginColumns {
  static final String PART = "|";

  /** What stands for the separator in texts that are no codes. */
  private static final String NO_PART = "\u001f";

  /** Up to here ratios are looked up by their place in one array. */
  private static final int LARGEST_ARRAY = 1 << 16;

  private final Map<String, PartitionMargins> partitions = new LinkedHashMap<>();
  private final List<String> variables = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final boolean parted;

  /** Whether companies of the same codes have the same ratio. */
  private final boolean byCodes;

  private final int totals;
  private final List<Column> further;

  /**
   * @param calibration absent where weights are not calibrated
   * @param further what else parts cells, after the margins: the response class, say
   */
  public MarginColumns(Survey survey, Optional<CalibrationPlan> calibration, List<Column> further) {
    this.further = further;
    int first = 0;
    for (var partition : calibration.map(CalibrationPlan::partitions).orElse(Map.of()).entrySet()) {
      PartitionMargins margins = new PartitionMargins(partition.getValue(), first);
      partitions.put(partition.getKey(), margins);
      first += margins.totals().size();
      for (PopulationMargin margin : partition.getValue()) {
        if (!variables.contains(margin.variable())) {
          variables.add(margin.variable());
          columns.add(coalesce(text(survey.variable(margin.variable())), lit("")));
        }
      }
    }
    totals = first;
    Optional<String> by = calibration.flatMap(CalibrationPlan::partitionBy);
    parted = by.isPresent();
    byCodes =
        !parted
            && !survey.weighting().isByWeight()
            && calibration.flatMap(CalibrationPlan::constantWithin).isEmpty();
    by.ifPresent(name -> columns.add(coalesce(text(survey.variable(name)), lit(""))));
  }

  /** A text that may hold anything, as a part of cells. */
  public static Column part(Column text) {
    return translate(coalesce(text.cast("string"), lit("")), PART, NO_PART);
  }

  private static Column text(Variable variable) {
    Column answer = col(variable.id());
    return switch (variable.type()) {
      case BOOLEAN -> when(answer, "yes").when(answer.equalTo(false), "no");
      case NUMBER -> answer.cast("double").cast("string");
      default -> answer;
    };
  }

  /** The cell of a company. */
  public Column cell() {
    return cell(parts());
  }

  static Column cell(List<Column> parts) {
    return concat_ws(PART, parts.toArray(Column[]::new));
  }

  /** What the text of a cell is made of. */
  public List<Column> parts() {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(further);
    return all;
  }

  /** What a cell is in a further column. */
  public String further(String cell, int column) {
    return parts(cell)[columns.size() + column];
  }

  /** The last of its parts. */
  String last(String cell) {
    return cell.substring(cell.lastIndexOf(PART) + 1);
  }

  /** How many columns x has: the totals of all partitions. */
  public int totals() {
    return totals;
  }

  /** The variables of the margins, in their order in a cell. */
  List<String> variables() {
    return variables;
  }

  /** By code; a single one without a code where the population is not parted. */
  Map<String, PartitionMargins> partitions() {
    return partitions;
  }

  /** The code of the partition of a cell. */
  String partition(String cell) {
    return parted ? parts(cell)[variables.size()] : PopulationMargin.WHOLE;
  }

  /** The code or number of a cell for each variable. */
  static String[] parts(String cell) {
    return cell.split("\\|", -1);
  }

  /**
   * x of a cell in its partition, by margin and category.
   *
   * @param cell whose codes all have a total
   */
  double[] row(String cell) {
    String[] parts = parts(cell);
    PartitionMargins margins = partitions.get(partition(cell));
    String[] own = new String[margins.all().size()];
    for (int m = 0; m < own.length; m++) {
      own[m] = parts[variables.indexOf(margins.all().get(m).variable())];
    }
    return margins.row(own);
  }

  /** x of a cell among the totals of all partitions. */
  double[] amongAll(String partition, double[] row) {
    if (!parted) {
      return row;
    }
    double[] all = new double[totals];
    System.arraycopy(row, 0, all, partitions.get(partition).first(), row.length);
    return all;
  }

  /**
   * The ratio of a company by arithmetic on the places of its codes; empty where something else
   * than codes parts cells, or their cross is too large.
   */
  public Optional<Column> ratio(Map<String, Double> ratios) {
    List<PopulationMargin> margins = margins();
    long size = byCodes ? 1 : LARGEST_ARRAY + 1;
    for (PopulationMargin margin : margins) {
      size *= margin.isNumeric() ? LARGEST_ARRAY + 1 : margin.totals().size();
      if (size > LARGEST_ARRAY) {
        return Optional.empty();
      }
    }
    double[] array = new double[(int) size];
    Arrays.fill(array, 1);
    ratios.forEach((cell, ratio) -> array[place(cell)] = ratio);
    Column place = lit(1L);
    for (int m = 0; m < margins.size(); m++) {
      String[] codes = margins.get(m).totals().keySet().toArray(String[]::new);
      Column own = array_position(lit(codes), columns.get(m)).minus(1);
      place = (m == 0 ? own : place.multiply(codes.length).plus(own));
    }
    return Optional.of(element_at(lit(array), place.plus(1).cast("int")));
  }

  /** Those of the first partition: all, where there are none. */
  private List<PopulationMargin> margins() {
    return partitions.values().stream().findFirst().map(PartitionMargins::all).orElse(List.of());
  }

  private int place(String cell) {
    String[] parts = parts(cell);
    List<PopulationMargin> margins = margins();
    int place = 0;
    for (int m = 0; m < margins.size(); m++) {
      PopulationMargin margin = margins.get(m);
      place = place * margin.totals().size() + PartitionMargins.place(margin, parts[m]);
    }
    return place;
  }
}
