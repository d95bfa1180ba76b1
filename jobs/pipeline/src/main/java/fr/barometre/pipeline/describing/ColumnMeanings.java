package fr.barometre.pipeline.describing;

import fr.barometre.pipeline.estimating.Status;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each published column means, found by table and name. */
final class ColumnMeanings {
  private static final Label ALL_COMPANIES = new Label("toutes les entreprises", "all companies");
  private static final Label WITHHELD =
      new Label("masqué, ou sans objet : voir status", "withheld, or not applicable: see status");
  private static final Label ABSENT = new Label("sans objet", "not applicable");
  private static final List<Modality> STATUSES =
      List.of(
          status(Status.PUBLISHED, new Label("diffusé", "published")),
          status(Status.CAUTION, new Label("à citer avec prudence", "to be quoted with caution")),
          status(Status.WITHHELD, new Label("masqué", "withheld")));

  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<String, Segment> segments = new HashMap<>();
  private final Map<String, Label> bases = new HashMap<>();

  ColumnMeanings(Survey survey) {
    Stream.<Variable>concat(survey.questions().stream(), survey.derived().stream())
        .forEach(
            variable ->
                variable.columns().forEach(column -> variables.putIfAbsent(column, variable)));
    survey.bases().forEach(base -> base.column().ifPresent(name -> bases.put(name, base.label())));
    survey.segments().forEach(segment -> segments.put(segment.id(), segment));
  }

  /** The question or derived variable that a column of {@code responses} holds. */
  Optional<Variable> variable(String column) {
    return Optional.ofNullable(variables.get(column));
  }

  ColumnMeaning of(Table table, Column column) {
    if (table.name().equals(ResponsesTable.RESPONSES)) {
      return ofResponses(column);
    }
    Optional<Label> missing =
        column.required() ? Optional.empty() : Optional.of(isNumber(column) ? WITHHELD : ABSENT);
    if (!table.columns().stream().anyMatch(any -> any.name().equals("cell_id"))) {
      return ColumnMeaning.plain(missing.map(any -> ABSENT));
    }
    if (column.name().equals("status")) {
      return new ColumnMeaning(Optional.empty(), STATUSES, true, missing);
    }
    Segment segment = segments.get(column.name());
    return segment == null ? ColumnMeaning.plain(missing) : of(segment, ALL_COMPANIES);
  }

  private ColumnMeaning ofResponses(Column column) {
    Variable variable = variables.get(column.name());
    if (variable == null) {
      Segment segment = segments.get(column.name());
      return segment == null
          ? new ColumnMeaning(
              Optional.ofNullable(bases.get(column.name())),
              List.of(),
              false,
              column.required() ? Optional.empty() : Optional.of(ABSENT))
          : of(segment, absence(variables.get(segment.variable())));
    }
    Label label = variable.label();
    if (variable.type() == AnswerType.MULTIPLE) {
      Modality modality = variable.modalities().get(variable.columns().indexOf(column.name()));
      label =
          new Label(
              label.fr() + " : " + modality.label().fr(),
              label.en() + ": " + modality.label().en());
    }
    List<Modality> categories =
        variable.type() == AnswerType.SINGLE ? variable.modalities() : List.of();
    return new ColumnMeaning(
        Optional.of(label), categories, variable.ordered(), Optional.of(absence(variable)));
  }

  private ColumnMeaning of(Segment segment, Label missing) {
    return new ColumnMeaning(
        Optional.of(segment.label()),
        segment.modalities(),
        variables.get(segment.variable()).ordered(),
        Optional.of(missing));
  }

  /** The kinds of absence that are possible; the file does not tell them apart. */
  private static Label absence(Variable variable) {
    List<String> french = new ArrayList<>();
    List<String> english = new ArrayList<>();
    if (variable instanceof Question question) {
      if (question.askedIf().isPresent()) {
        french.add("question non posée");
        english.add("not asked");
      }
      french.add("sans réponse");
      english.add("no answer");
      if (!question.missing().dontKnow().isEmpty()) {
        french.add("ne sait pas");
        english.add("does not know");
      }
    } else {
      french.add("réponses nécessaires absentes");
      english.add("answers it needs are missing");
    }
    return new Label(String.join(" ou ", french), String.join(" or ", english));
  }

  private static boolean isNumber(Column column) {
    return switch (column.type()) {
      case LONG, DOUBLE -> true;
      case STRING, BOOLEAN, DATE, INSTANT -> false;
    };
  }

  private static Modality status(Status status, Label label) {
    return new Modality(status.code(), status.code(), label);
  }
}
