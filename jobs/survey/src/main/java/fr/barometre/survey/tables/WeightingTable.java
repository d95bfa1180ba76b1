package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.BOOLEAN;
import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import java.util.List;

/** The contract of {@code weighting}. */
public final class WeightingTable {
  public static final String WEIGHTING = "weighting";

  private WeightingTable() {}

  /** One response class, one margin, or one number about the weights. */
  public static Table weighting() {
    return new Table(
        WEIGHTING,
        "One response class or margin before and after weights were adjusted, or one number about them.",
        List.of(
            new Column("survey", STRING, true, "Name of the survey."),
            new Column("edition", STRING, true, "Edition of the survey."),
            new Column("position", LONG, true, "Order of the rows."),
            new Column(
                "kind",
                STRING,
                true,
                "sample: a number about the companies drawn; response: a response class, its value being the rate; margin: a total; ratio: calibrated over first weight, at a share of the companies; histogram: the companies of a class of ratios; weights: a number about all of them; trimming: a number about what was cut; correlation_ratio, correlation_weight: of an indicator's answer with the ratio and the calibrated weight, over the companies that answered."),
            new Column(
                "partition",
                STRING,
                false,
                "Code of the partition that was calibrated by itself; null for all companies."),
            new Column(
                "variable",
                STRING,
                false,
                "Variable of the margin, or indicator of the correlation; null for other rows."),
            new Column(
                "category",
                STRING,
                false,
                "Code of the category or modality, null for the sum of a number; rank of the class of the histogram; else the name of the number."),
            new Column("label", STRING, true, "What it is, in French."),
            new Column("label_en", STRING, true, "What it is, in English."),
            new Column("before", DOUBLE, false, "Total at the weights before calibration."),
            new Column("target", DOUBLE, false, "Total of the population."),
            new Column("after", DOUBLE, false, "Total at the calibrated weights."),
            new Column("gap_before", DOUBLE, false, "(before - target) / target."),
            new Column("gap", DOUBLE, false, "(after - target) / target."),
            new Column("value", DOUBLE, false, "The number; null for margins."),
            new Column(
                "lower", DOUBLE, false, "Smallest ratio of a class of the histogram, included."),
            new Column(
                "upper",
                DOUBLE,
                false,
                "Largest ratio of a class of the histogram, excluded but in the last class."),
            new Column("redundant", BOOLEAN, false, "Whether it follows from other margins."),
            new Column("illustrative", BOOLEAN, false, "Whether the target is assumed."),
            new Column("source", STRING, false, "Who counted the target, in French."),
            new Column("source_en", STRING, false, "Who counted the target, in English."),
            new Column(
                "status",
                STRING,
                true,
                "published, or withheld for confidentiality: then all numbers but the target and the class of ratios are null."),
            new Column(
                "status_reason", STRING, false, "Why it is withheld: confidentiality: and why."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("position"));
  }
}
