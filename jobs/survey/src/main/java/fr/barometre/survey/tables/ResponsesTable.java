package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.BOOLEAN;
import static fr.barometre.survey.tables.ColumnType.DATE;
import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.STRING;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The contract of {@code responses}. */
public final class ResponsesTable {
  public static final String RESPONSES = "responses";

  private ResponsesTable() {}

  /** One company that answered. */
  public static Table responses(Survey survey) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("survey", STRING, true, "Name of the survey."));
    columns.add(new Column("edition", STRING, true, "Edition of the survey."));
    columns.add(new Column("company", STRING, true, company(survey)));
    columns.add(new Column("stratum", STRING, true, "Stratum the company was drawn from."));
    if (survey.weighting().isAdjusted()) {
      columns.add(new Column("base_weight", DOUBLE, true, "Weight of the draw."));
      columns.add(
          new Column(
              "nonresponse_factor",
              DOUBLE,
              true,
              "1 over the rate of response of its class; 1 where response is not corrected."));
      columns.add(
          new Column("calibration_ratio", DOUBLE, true, "Calibrated weight over weight before."));
    }
    columns.add(new Column("weight", DOUBLE, true, "Companies of the frame it stands for."));
    Set<String> named = new LinkedHashSet<>();
    for (Segment segment : survey.segments()) {
      named.add(segment.id());
      columns.add(
          new Column(
              segment.id(), STRING, false, segment.label().en() + "; a code of the dictionary."));
    }
    for (Question question : survey.questions()) {
      if (question.published()) {
        addVariable(columns, named, question);
      }
    }
    for (Derived derived : survey.derived()) {
      addVariable(columns, named, derived);
    }
    for (Imputation imputation : survey.editing().imputations()) {
      columns.add(
          new Column(
              imputation.mark(),
              BOOLEAN,
              true,
              "Whether " + imputation.variable() + " was put in where no answer was given."));
    }
    for (Base base : survey.bases()) {
      base.column()
          .ifPresent(
              name ->
                  columns.add(
                      new Column(
                          name,
                          BOOLEAN,
                          true,
                          "Whether it is of the base: " + base.label().en() + ".")));
    }
    columns.add(new Column("run_id", STRING, true, "Run that published the row."));
    return new Table(
        RESPONSES,
        "One company that answered.",
        columns,
        ResponseOrder.of(survey),
        List.of("company"));
  }

  private static String company(Survey survey) {
    if (survey.panel().isPresent()) {
      return "Panel number of the company, the same in every edition; its place where it has none.";
    }
    return survey.identity().isPresent()
        ? "Pseudonymous key: keyed hash of the company's, the same in every edition."
        : "Pseudonymous key: number of the raw file and of the record in it.";
  }

  private static void addVariable(List<Column> columns, Set<String> named, Variable variable) {
    for (String name : variable.columns()) {
      if (named.add(name)) {
        columns.add(new Column(name, type(variable.type()), false, description(variable, name)));
      }
    }
  }

  private static String description(Variable variable, String column) {
    if (variable.type() != AnswerType.MULTIPLE) {
      return variable.label().en() + unit(variable) + ".";
    }
    Modality modality = variable.modalities().get(variable.columns().indexOf(column));
    return variable.label().en() + ": " + modality.label().en() + ".";
  }

  private static String unit(Variable variable) {
    return variable.unit().map(unit -> ", in " + unit).orElse("");
  }

  private static ColumnType type(AnswerType type) {
    return switch (type) {
      case SINGLE, TEXT, SIREN, SIRET -> STRING;
      case MULTIPLE, BOOLEAN -> BOOLEAN;
      case NUMBER -> DOUBLE;
      case DATE -> DATE;
    };
  }
}
