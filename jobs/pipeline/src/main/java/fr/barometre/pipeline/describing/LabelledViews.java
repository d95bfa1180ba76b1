package fr.barometre.pipeline.describing;

import fr.barometre.pipeline.publishing.WrittenTable;
import fr.barometre.survey.Language;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code views.sql}: a view of each table for DuckDB, and of those with codes one more in each
 * language, {@code responses_fr} and {@code estimates_en} say, with the label of each code beside
 * it, joined from {@code dictionary}. Paths are relative to the folder of the edition.
 */
public final class LabelledViews {
  /** Its name in the folder of the edition. */
  public static final String FILE = "views.sql";

  /** Joins that find the English words of a figure by its indicator. */
  private static final String ENGLISH =
      """

        left join dictionary i
          on i."table" = 'estimates' and i."column" = 'indicator' and i.code = t.indicator
        left join dictionary m
          on m."table" = 'responses' and m."column" = i.expression and m.code = t.modality
        left join dictionary w
          on w."table" = 'responses' and w."column" = i.expression || '_' || t.modality
          and w.code is null""";

  private final Survey survey;
  private final ColumnMeanings meanings;
  private final StringBuilder sql = new StringBuilder();

  public LabelledViews(Survey survey) {
    this.survey = survey;
    this.meanings = new ColumnMeanings(survey);
  }

  /**
   * @param written the tables that are there
   */
  public String text(List<WrittenTable> written) {
    sql.append(
            "-- %s %s: its tables as views for DuckDB.%n"
                .formatted(survey.name(), survey.edition()))
        .append("-- From the folder of this file: duckdb -init views.sql\n");
    survey.synthetic().ifPresent(notice -> sql.append("-- %s%n".formatted(notice.fr())));
    written.forEach(this::addPlain);
    for (Table table : written.stream().map(WrittenTable::table).toList()) {
      for (Language language : Language.values()) {
        if (table.name().equals(ResponsesTable.RESPONSES)) {
          addLabelled(table, language, labelled(table));
        } else if (table.key().equals(List.of("cell_id"))) {
          addFigures(table, language);
        }
      }
    }
    return sql.toString().replace("\r\n", "\n");
  }

  private void addPlain(WrittenTable table) {
    String name = table.table().name();
    sql.append(
        "%ncreate or replace view %s as select * from '%s.parquet%s';%n"
            .formatted(quoted(name), name, table.isParted() ? "/*.parquet" : ""));
  }

  private List<Column> labelled(Table table) {
    return table.columns().stream()
        .filter(column -> !meanings.of(table, column).categories().isEmpty())
        .filter(column -> !column.name().equals("status"))
        .toList();
  }

  private void addLabelled(Table table, Language language, List<Column> coded) {
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add("t." + quoted(column.name()));
      if (coded.contains(column)) {
        columns.add(
            "%s.%s as %s"
                .formatted(alias(column), label(language), quoted(column.name() + "_label")));
      }
    }
    add(table, language, columns, joins(table, coded));
  }

  /** Figures have French labels already; the English ones are those of their indicator. */
  private void addFigures(Table table, Language language) {
    List<Column> coded = labelled(table);
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(language == Language.EN ? english(column) : "t." + quoted(column.name()));
      if (coded.contains(column)) {
        columns.add(
            "coalesce(%s.%s, '%s') as %s"
                .formatted(
                    alias(column),
                    label(language),
                    language == Language.FR ? "Ensemble" : "All",
                    quoted(column.name() + "_label")));
      }
    }
    add(table, language, columns, joins(table, coded) + (language == Language.EN ? ENGLISH : ""));
  }

  private static String english(Column column) {
    return switch (column.name()) {
      case "indicator_label" -> "i.label_en as indicator_label";
      case "modality_label" ->
          "case when t.modality is not null"
              + " then coalesce(m.label_en, w.label_en, t.modality_label) end as modality_label";
      case "base" -> "i.base_en as base";
      default -> "t." + quoted(column.name());
    };
  }

  private String joins(Table table, List<Column> coded) {
    return coded.stream().map(column -> join(table, column)).collect(Collectors.joining());
  }

  /** Codes of a variable are listed under {@code responses}, those of a segment with figures. */
  private String join(Table table, Column column) {
    boolean variable =
        table.name().equals(ResponsesTable.RESPONSES)
            && meanings.variable(column.name()).isPresent();
    return """

        left join dictionary %1$s
          on %1$s."table" = '%2$s' and %1$s."column" = '%3$s' and %1$s.code = t.%4$s"""
        .formatted(
            alias(column),
            variable ? ResponsesTable.RESPONSES : EstimatesTable.ESTIMATES,
            column.name(),
            quoted(column.name()));
  }

  private void add(Table table, Language language, List<String> columns, String joins) {
    sql.append(
        "%ncreate or replace view %s as%nselect%n  %s%nfrom %s t%s;%n"
            .formatted(
                quoted(table.name() + "_" + suffix(language)),
                String.join(",\n  ", columns),
                quoted(table.name()),
                joins));
  }

  private static String label(Language language) {
    return language == Language.FR ? "label" : "label_en";
  }

  private static String suffix(Language language) {
    return language == Language.FR ? "fr" : "en";
  }

  private static String alias(Column column) {
    return quoted("of_" + column.name());
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
