package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import fr.barometre.statistics.weighting.Margin;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * The declared margins as a column of cells, and cells as rows of x.
 *
 * <p>A cell is the text of its codes and numbers in the order of the margins, then of what else
 * parts it, separated by {@code |}: all companies of a cell get the same ratio.
 */
public final class MarginColumns {
  static final String PART = "|";

  /** Up to here ratios are looked up by their place in one array. */
  private static final int LARGEST_ARRAY = 1 << 16;

  private final List<PopulationMargin> margins;
  private final List<Column> columns = new ArrayList<>();
  private final List<Margin> totals = new ArrayList<>();
  private final List<Column> further;

  /**
   * @param margins none where weights are not calibrated
   * @param further what else parts cells, after the margins: the response class, say
   */
  public MarginColumns(Survey survey, List<PopulationMargin> margins, List<Column> further) {
    this.margins = margins;
    this.further = further;
    for (PopulationMargin margin : margins) {
      columns.add(coalesce(text(survey.variable(margin.variable())), lit("")));
      margin
          .totals()
          .forEach((code, total) -> totals.add(new Margin(margin.variable(), code, total)));
    }
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
    return parts(cell)[margins.size() + column];
  }

  /** One per column of x. */
  public List<Margin> totals() {
    return totals;
  }

  public List<PopulationMargin> margins() {
    return margins;
  }

  /** The code or number of a cell in each margin. */
  static String[] parts(String cell) {
    return cell.split("\\|", -1);
  }

  /**
   * x, by margin and category.
   *
   * @param cell whose codes all have a total
   */
  public double[] row(String cell) {
    String[] parts = parts(cell);
    double[] row = new double[totals.size()];
    int first = 0;
    for (int m = 0; m < margins.size(); m++) {
      PopulationMargin margin = margins.get(m);
      if (margin.isNumeric()) {
        row[first] = Double.parseDouble(parts[m]);
      } else {
        row[first + place(margin, parts[m])] = 1;
      }
      first += margin.totals().size();
    }
    return row;
  }

  /** Whether a part of a cell can enter a margin. */
  static boolean isKnown(PopulationMargin margin, String part) {
    return margin.isNumeric() ? !part.isEmpty() : margin.totals().containsKey(part);
  }

  private static int place(PopulationMargin margin, String code) {
    return List.copyOf(margin.totals().keySet()).indexOf(code);
  }

  /**
   * The ratio of a company by arithmetic on the places of its codes; empty where margins are
   * numbers, or their cross is too large.
   */
  public Optional<Column> ratio(Map<String, Double> ratios) {
    long size = 1;
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

  private int place(String cell) {
    String[] parts = parts(cell);
    int place = 0;
    for (int m = 0; m < margins.size(); m++) {
      PopulationMargin margin = margins.get(m);
      place = place * margin.totals().size() + place(margin, parts[m]);
    }
    return place;
  }
}
