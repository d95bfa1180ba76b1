package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.checking.AbsenceShares;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.StatusReason;
import fr.barometre.survey.tables.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows of {@code dictionary}: every published column, every code, every indicator with its
 * base.
 */
public final class DictionaryRows {
  private final Survey survey;
  private final ShownAbsences absences;
  private final String runId;
  private final List<Object[]> rows = new ArrayList<>();

  private DictionaryRows(Survey survey, ShownAbsences absences, String runId) {
    this.survey = survey;
    this.absences = absences;
    this.runId = runId;
  }

  /**
   * @param absences why answers are absent
   */
  public static List<Object[]> of(Survey survey, ShownAbsences absences, String runId) {
    DictionaryRows dictionary = new DictionaryRows(survey, absences, runId);
    dictionary.addResponses();
    dictionary.addSegments();
    dictionary.addIndicators();
    for (Table table : PublishedTables.of(survey)) {
      if (!table.name().equals(ResponsesTable.RESPONSES)) {
        dictionary.addColumns(table);
      }
    }
    return dictionary.rows;
  }

  private void addResponses() {
    Map<String, Variable> variables = new HashMap<>();
    Stream.<Variable>concat(survey.questions().stream(), survey.derived().stream())
        .forEach(variable -> variable.columns().forEach(column -> variables.put(column, variable)));
    Map<String, Label> bases = new HashMap<>();
    survey.bases().forEach(base -> base.column().ifPresent(name -> bases.put(name, base.label())));
    Table responses = ResponsesTable.responses(survey);
    for (int i = 0; i < responses.columns().size(); i++) {
      Column column = responses.columns().get(i);
      Variable variable = variables.get(column.name());
      if (bases.containsKey(column.name())) {
        Entry entry = new Entry(responses.name(), column.name(), column.type().name());
        add(entry, null, i, bases.get(column.name()));
      } else if (variable == null) {
        addColumn(responses, column, i);
      } else {
        addVariable(responses, column, i, variable);
      }
    }
  }

  private void addVariable(Table table, Column column, int position, Variable variable) {
    Entry entry = new Entry(table.name(), column.name(), column.type().name());
    entry.unit = variable.unit().orElse(null);
    Label label = variable.label();
    if (variable instanceof Question question) {
      entry.wording = question.text().fr();
      entry.askedIf = question.askedIf().orElse(null);
      entry.absences = absences.of(question);
      entry.hidden = absences.reason(question);
    } else if (variable instanceof Derived derived) {
      entry.expression = derived.sql();
    }
    if (variable.type() == AnswerType.MULTIPLE) {
      Modality modality = variable.modalities().get(variable.columns().indexOf(column.name()));
      label =
          new Label(
              label.fr() + " : " + modality.label().fr(),
              label.en() + ": " + modality.label().en());
      add(entry, null, position, label);
      return;
    }
    add(entry, null, position, label);
    addCodes(entry, variable.modalities());
  }

  private void addSegments() {
    for (Segment segment : survey.segments()) {
      Entry entry = new Entry(EstimatesTable.ESTIMATES, segment.id(), "STRING");
      addCodes(entry, segment.modalities());
    }
  }

  private void addIndicators() {
    Map<String, Base> bases = new HashMap<>();
    survey.bases().forEach(base -> bases.put(base.id(), base));
    int position = 0;
    for (Indicator indicator : survey.indicators()) {
      Entry entry = new Entry(EstimatesTable.ESTIMATES, "indicator", indicator.statistic().code());
      entry.base = bases.get(indicator.base()).label();
      entry.expression = indicator.variable();
      add(entry, indicator.id(), position++, indicator.label());
    }
  }

  private void addColumns(Table table) {
    for (int i = 0; i < table.columns().size(); i++) {
      addColumn(table, table.columns().get(i), i);
    }
  }

  private void addColumn(Table table, Column column, int position) {
    Entry entry = new Entry(table.name(), column.name(), column.type().name());
    add(entry, null, position, new Label(column.description(), column.description()));
  }

  private void addCodes(Entry entry, List<Modality> modalities) {
    for (int i = 0; i < modalities.size(); i++) {
      add(entry, modalities.get(i).code(), i, modalities.get(i).label());
    }
  }

  private void add(Entry entry, String code, int position, Label label) {
    boolean hasShares = code == null && entry.absences != null;
    boolean shown = entry.hidden == Reason.PUBLISHED;
    rows.add(
        new Object[] {
          entry.table,
          entry.column,
          code,
          (long) position,
          label.fr(),
          label.en(),
          entry.wording,
          entry.askedIf,
          entry.expression,
          entry.base == null ? null : entry.base.fr(),
          entry.base == null ? null : entry.base.en(),
          entry.type.toLowerCase(java.util.Locale.ROOT),
          entry.unit,
          hasShares && shown ? entry.absences.notAsked() : null,
          hasShares && shown ? entry.absences.noAnswer() : null,
          hasShares && shown ? entry.absences.dontKnow() : null,
          hasShares ? (shown ? Status.PUBLISHED : Status.WITHHELD).code() : null,
          hasShares && !shown
              ? StatusReason.ofConfidentiality(
                      survey.confidentiality().orElseThrow(), entry.hidden.code())
                  .text()
              : null,
          runId
        });
  }

  /** What the rows of one column have in common. */
  private static final class Entry {
    private final String table;
    private final String column;
    private final String type;
    private String wording;
    private String askedIf;
    private String expression;
    private Label base;
    private String unit;
    private AbsenceShares absences;
    private Reason hidden = Reason.PUBLISHED;

    Entry(String table, String column, String type) {
      this.table = table;
      this.column = column;
      this.type = type;
    }
  }
}
