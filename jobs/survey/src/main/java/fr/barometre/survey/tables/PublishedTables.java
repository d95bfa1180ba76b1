package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.BOOLEAN;
import static fr.barometre.survey.tables.ColumnType.DATE;
import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables a survey promises, with the meaning of every column. */
public final class PublishedTables {
  public static final String RESPONSES = "responses";
  public static final String ESTIMATES = "estimates";
  public static final String CHECKS = "checks";
  public static final String REJECTS = "rejects";
  public static final String DICTIONARY = "dictionary";

  private PublishedTables() {}

  /** Every table of the survey: answers, figures, then what tells about them. */
  public static List<Table> of(Survey survey) {
    List<Table> tables = new ArrayList<>(List.of(responses(survey), estimates(survey)));
    if (!survey.contrasts().isEmpty() || !survey.associations().isEmpty()) {
      tables.add(InferenceTables.associations());
    }
    if (!survey.precision().compared().isEmpty()) {
      tables.add(InferenceTables.comparisons());
    }
    if (!survey.models().isEmpty()) {
      tables.add(InferenceTables.models());
    }
    if (survey.weighting().calibration().isPresent()) {
      tables.add(WeightingTable.weighting());
    }
    if (survey.confidentiality().isPresent()) {
      tables.add(ConfidentialityTable.confidentiality());
    }
    survey.tables().forEach(declared -> tables.add(reporting(survey, declared)));
    if (!survey.history().comparedWith().isEmpty()) {
      tables.add(ChangesTable.changes());
    }
    tables.addAll(List.of(checks(), rejects(), dictionary()));
    return tables;
  }

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

  /** One figure: indicator × modality × domain. */
  public static Table estimates(Survey survey) {
    return new Table(
        ESTIMATES,
        "One figure: an indicator, one of its modalities, a domain.",
        estimateColumns(survey),
        List.of("indicator", "modality", "domain"),
        List.of("cell_id"));
  }

  /** One rule. */
  public static Table checks() {
    return new Table(
        CHECKS,
        "One rule and what became of it.",
        List.of(
            new Column("rule", STRING, true, "Id of the rule."),
            new Column("label", STRING, true, "What it asks, in French."),
            new Column("label_en", STRING, true, "What it asks, in English."),
            new Column(
                "severity",
                STRING,
                true,
                "error: the response is refused; warning: it is counted."),
            new Column(
                "scope", STRING, true, "row: each response is held to it; file: each raw file."),
            new Column("broken", LONG, true, "Responses, or files, that break it."),
            new Column("share", DOUBLE, true, "Share of all responses, or files, that break it."),
            new Column("refused", LONG, true, "Responses that it is the first to refuse."),
            new Column("responses", LONG, true, "All responses read."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("rule"));
  }

  /** One reason for which one response was refused. */
  public static Table rejects() {
    return new Table(
        REJECTS,
        "One refused response and one rule it breaks.",
        List.of(
            new Column("file", STRING, true, "Raw file."),
            new Column("record", LONG, true, "Number of the response in its file, from 1."),
            new Column("line", LONG, true, "Line on which it starts, from 1."),
            new Column(
                "column",
                STRING,
                true,
                "Raw column or variable; empty where the whole response is meant."),
            new Column("value", STRING, false, "What stands there; empty for direct identifiers."),
            new Column("rule", STRING, true, "Id of the rule."),
            new Column("message", STRING, true, "What is wrong, in French."),
            new Column("message_en", STRING, true, "What is wrong, in English."),
            new Column("remedy", STRING, true, "What to do about it, in French."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("file", "record", "rule", "column"));
  }

  /** One column of a table, or one code of a column. */
  public static Table dictionary() {
    return new Table(
        DICTIONARY,
        "One column of a table, or one code that a column takes.",
        List.of(
            new Column("table", STRING, true, "Table the column belongs to."),
            new Column("column", STRING, true, "Column."),
            new Column(
                "code", STRING, false, "One of its codes; null on the row of the column itself."),
            new Column(
                "position",
                LONG,
                true,
                "Order of the column in its table, or of the code in its list."),
            new Column("label", STRING, true, "Label, in French."),
            new Column("label_en", STRING, true, "Label, in English."),
            new Column("wording", STRING, false, "Question as asked, in French."),
            new Column(
                "asked_if", STRING, false, "Condition under which it was asked; null: everybody."),
            new Column(
                "expression", STRING, false, "Expression a derived variable is computed by."),
            new Column("base", STRING, false, "Base of an indicator, in French."),
            new Column("base_en", STRING, false, "Base of an indicator, in English."),
            new Column("type", STRING, true, "Type of the values."),
            new Column("unit", STRING, false, "Unit of the values."),
            new Column(
                "share_not_asked",
                DOUBLE,
                false,
                "Of the responses kept, those that routing passed over; for questions."),
            new Column(
                "share_no_answer",
                DOUBLE,
                false,
                "Of the responses kept, those asked that gave no answer; for questions."),
            new Column(
                "share_dont_know",
                DOUBLE,
                false,
                "Of the responses kept, those that said they do not know; for questions."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("table", "column", "code"));
  }

  /** A named view of {@code estimates}, in the order of its declaration. */
  public static Table reporting(Survey survey, ReportTable declared) {
    return new Table(
        declared.name(),
        declared.title().fr() + " / " + declared.title().en(),
        estimateColumns(survey),
        List.of("indicator", "modality", "domain"),
        List.of("cell_id"));
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

  private static List<Column> estimateColumns(Survey survey) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("survey", STRING, true, "Name of the survey."));
    columns.add(new Column("edition", STRING, true, "Edition of the survey."));
    columns.add(new Column("cell_id", STRING, true, "Id of the figure, the same in every run."));
    columns.add(new Column("indicator", STRING, true, "Id of the indicator."));
    columns.add(new Column("indicator_label", STRING, true, "Label of the indicator, in French."));
    columns.add(
        new Column("modality", STRING, false, "Code of the modality; null where there is none."));
    columns.add(new Column("modality_label", STRING, false, "Label of the modality, in French."));
    columns.add(
        new Column(
            "statistic",
            STRING,
            true,
            "proportion, mean, total, ratio, quantile, variance or balance."));
    columns.add(
        new Column("base", STRING, true, "The companies the figure is about, in French words."));
    columns.add(
        new Column(
            "domain", STRING, true, "Segments and codes, size=ETI;sector=industrie; or all."));
    for (Segment segment : survey.segments()) {
      columns.add(
          new Column(segment.id(), STRING, false, segment.label().en() + "; null: all companies."));
    }
    columns.add(new Column("n", LONG, false, "Companies in the base that answered, unweighted."));
    columns.add(
        new Column(
            "n_effective", DOUBLE, false, "Size of a simple random sample of the same precision."));
    columns.add(
        new Column("population", DOUBLE, false, "Companies the base stands for, weighted."));
    columns.add(
        new Column("estimate", DOUBLE, false, "Weighted estimate; a proportion between 0 and 1."));
    columns.add(new Column("standard_error", DOUBLE, false, "Design-based standard error."));
    columns.add(new Column("ci_low", DOUBLE, false, "Lower bound of the confidence interval."));
    columns.add(new Column("ci_high", DOUBLE, false, "Upper bound of the confidence interval."));
    columns.add(new Column("ci_level", DOUBLE, true, "Level of the confidence interval."));
    columns.add(new Column("ci_method", STRING, false, "Method of the confidence interval."));
    columns.add(
        new Column("cv", DOUBLE, false, "Coefficient of variation: standard error over estimate."));
    columns.add(
        new Column(
            "design_effect",
            DOUBLE,
            false,
            "Variance over that of a simple random sample of the same size."));
    columns.add(new Column("df", DOUBLE, false, "Degrees of freedom."));
    columns.add(new Column("status", STRING, true, "published, caution or withheld."));
    columns.add(new Column("status_reason", STRING, false, StatusReason.DESCRIPTION));
    columns.add(new Column("unit", STRING, true, "Unit of the estimate."));
    columns.add(
        new Column(
            "estimate_unweighted",
            DOUBLE,
            false,
            "The same estimate with every company counting once."));
    if (!survey.editing().imputations().isEmpty()) {
      columns.add(
          new Column(
              "imputed_share",
              DOUBLE,
              false,
              "Share of the respondents whose answer, or a part of it, is imputed; unweighted."));
    }
    columns.add(new Column("run_id", STRING, true, "Run that published the row."));
    return columns;
  }
}
