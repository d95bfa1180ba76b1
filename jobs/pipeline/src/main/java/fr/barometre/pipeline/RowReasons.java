package fr.barometre.pipeline;

import fr.barometre.pipeline.estimating.AssociationRow;
import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.pipeline.estimating.PairRow;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.InferenceTables;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why each row of the tables beside the figures is withheld, as {@code status_reason} holds it;
 * empty where it is not.
 */
final class RowReasons {
  private final Survey survey;
  private final Map<String, List<String>> byTable = new LinkedHashMap<>();

  RowReasons(Survey survey) {
    this.survey = survey;
  }

  RowReasons add(Publishing.Results results) {
    put(
        InferenceTables.ASSOCIATIONS,
        Stream.concat(
                results.contrasts().stream().map(ContrastRow::reason),
                results.associations().stream().map(AssociationRow::reason))
            .toList());
    put(InferenceTables.COMPARISONS, results.pairs().stream().map(PairRow::reason).toList());
    put(InferenceTables.MODELS, results.models().stream().map(ModelRow::reason).toList());
    return this;
  }

  /** Of rows as they are written, those that have a status. */
  RowReasons add(Table table, List<Object[]> rows) {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    int status = columns.indexOf("status");
    int reason = columns.indexOf("status_reason");
    put(
        table.name(),
        rows.stream()
            .filter(row -> row[status] != null)
            .map(row -> row[reason] == null ? "" : (String) row[reason])
            .toList());
    return this;
  }

  /** Of the tables that the survey has. */
  Map<String, List<String>> byTable() {
    return byTable;
  }

  private void put(String table, List<String> reasons) {
    if (PublishedTables.of(survey).stream().anyMatch(any -> any.name().equals(table))) {
      byTable.put(table, reasons);
    }
  }
}
