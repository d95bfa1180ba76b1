package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;

/** The contract of {@code estimates}, and of the reporting tables, which are views of it. */
public final class EstimatesTable {
  public static final String ESTIMATES = "estimates";

  private EstimatesTable() {}

  /** One figure: indicator × modality × domain. */
  public static Table estimates(Survey survey) {
    return new Table(
        ESTIMATES,
        "One figure: an indicator, one of its modalities, a domain.",
        estimateColumns(survey),
        List.of("indicator", "modality", "domain"),
        List.of("cell_id"));
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
