package fr.barometre.pipeline.describing;

import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code estimates.sdmx.csv}: the rows of {@code estimates} as an SDMX-CSV 2.0 data message.
 *
 * <p>Dimensions are the indicator, its modality ({@code _Z} where it has none), each segment
 * ({@code _T} for all companies) and the period; the measure is the estimate, empty where it is
 * withheld; the rest are attributes. {@link ObservationStatus} gives the two statuses.
 */
public final class SdmxCsv {
  /** Its name in the folder of the edition. */
  public static final String FILE = "estimates.sdmx.csv";

  private static final String END = "\r\n";
  private static final String TOTAL = "_T";
  private static final String NOT_APPLICABLE = "_Z";

  /** Attributes by the column that holds them. */
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("unit", "UNIT_MEASURE"),
          Map.entry("statistic", "STATISTIC"),
          Map.entry("n", "N_OBS"),
          Map.entry("n_effective", "N_EFFECTIVE"),
          Map.entry("population", "POPULATION"),
          Map.entry("standard_error", "STD_ERR"),
          Map.entry("ci_low", "CI_LOW"),
          Map.entry("ci_high", "CI_HIGH"),
          Map.entry("ci_level", "CI_LEVEL"),
          Map.entry("ci_method", "CI_METHOD"),
          Map.entry("cv", "CV"),
          Map.entry("design_effect", "DESIGN_EFFECT"),
          Map.entry("df", "DF"),
          Map.entry("estimate_unweighted", "OBS_VALUE_UNWEIGHTED"),
          Map.entry("base", "BASE"),
          Map.entry("status_reason", "COMMENT_OBS"),
          Map.entry("cell_id", "CELL_ID"));

  private final Survey survey;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> attributes = new ArrayList<>();
  private final String start;
  private final String period;

  /**
   * @param table the columns of {@code estimates}
   */
  public SdmxCsv(Survey survey, Table table) {
    this.survey = survey;
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      places.put(column.name(), i);
      if (ATTRIBUTES.containsKey(column.name())) {
        attributes.add(column.name());
      }
    }
    this.start = "dataflow," + structure() + ",I,";
    this.period = Period.of(survey);
  }

  /** Writes the rows and returns where. */
  public Path write(Path folder, Iterator<Object[]> rows) {
    Path file = folder.resolve(FILE);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append(header()).append(END);
      StringBuilder line = new StringBuilder();
      while (rows.hasNext()) {
        line.setLength(0);
        append(line, rows.next());
        out.append(line).append(END);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  /** The survey's name is kebab-case, which is an SDMX id once in capitals. */
  private String structure() {
    return "BAROMETRE:" + survey.name().toUpperCase(Locale.ROOT) + "(1.0.0)";
  }

  private String header() {
    List<String> names = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    names.addAll(List.of("INDICATOR", "MODALITY"));
    survey.segments().forEach(segment -> names.add(segment.id().toUpperCase(Locale.ROOT)));
    names.addAll(List.of("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"));
    attributes.forEach(column -> names.add(ATTRIBUTES.get(column)));
    return String.join(",", names);
  }

  private void append(StringBuilder line, Object[] row) {
    ObservationStatus status =
        ObservationStatus.of(text(row, "status"), text(row, "status_reason"));
    line.append(start).append(text(row, "indicator"));
    line.append(',').append(or(row, "modality", NOT_APPLICABLE));
    for (Segment segment : survey.segments()) {
      line.append(',').append(or(row, segment.id(), TOTAL));
    }
    line.append(',').append(period).append(',');
    appendCell(line, row, "estimate");
    line.append(',').append(status.observation()).append(',').append(status.confidentiality());
    for (String column : attributes) {
      line.append(',');
      appendCell(line, row, column);
    }
  }

  private String or(Object[] row, String column, String absent) {
    String value = text(row, column);
    return value == null ? absent : value;
  }

  private String text(Object[] row, String column) {
    return (String) row[places.get(column)];
  }

  private void appendCell(StringBuilder line, Object[] row, String column) {
    Object value = row[places.get(column)];
    if (value instanceof String text) {
      appendText(line, text);
    } else if (value != null) {
      line.append(value);
    }
  }

  private static void appendText(StringBuilder line, String text) {
    line.append(isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"', ',', '\n', '\r' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
