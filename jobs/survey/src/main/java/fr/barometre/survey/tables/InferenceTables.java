package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import java.util.List;

/** The tables of comparisons, tests and models. */
public final class InferenceTables {
  public static final String ASSOCIATIONS = "associations";
  public static final String COMPARISONS = "comparisons";
  public static final String MODELS = "models";

  private InferenceTables() {}

  /** One comparison of two figures, or one test of two answers. */
  public static Table associations() {
    return new Table(
        ASSOCIATIONS,
        "One comparison of two figures, or one test of whether answers depend on each other.",
        List.of(
            new Column("survey", STRING, true, "Name of the survey."),
            new Column("edition", STRING, true, "Edition of the survey."),
            new Column("association", STRING, true, "Id of the comparison or test."),
            new Column("label", STRING, true, "What is compared, in French."),
            new Column("label_en", STRING, true, "What is compared, in English."),
            new Column(
                "kind",
                STRING,
                true,
                "difference, ratio, log_ratio, log_odds_ratio, independence, means or ranks."),
            new Column(
                "method",
                STRING,
                true,
                "Of the test: student, rao_scott, wald, wilcoxon and others."),
            new Column(
                "indicator",
                STRING,
                true,
                "Id of the indicator compared; of the variable for a test."),
            new Column(
                "modality", STRING, false, "Code of the modality; null where there is none."),
            new Column("statistic", STRING, false, "Of the indicator; null for a test."),
            new Column(
                "by",
                STRING,
                false,
                "The variable whose classes are compared, or the other indicator; null where there is none."),
            new Column(
                "by_modality",
                STRING,
                false,
                "Code of the other indicator's modality; null where there is none."),
            new Column("base", STRING, true, "The companies it is about, in French words."),
            new Column(
                "domain", STRING, true, "The domain tested, or the one that counts positively."),
            new Column(
                "against", STRING, false, "The domain that counts negatively; null for a test."),
            new Column("n", LONG, false, "Companies compared that answered, unweighted."),
            new Column(
                "estimate",
                DOUBLE,
                false,
                "The comparison, as its kind says; of two classes, the second less the first."),
            new Column("standard_error", DOUBLE, false, "Of the estimate, with the covariance."),
            new Column("ci_low", DOUBLE, false, "Lower bound of the confidence interval."),
            new Column("ci_high", DOUBLE, false, "Upper bound of the confidence interval."),
            new Column("ci_level", DOUBLE, true, "Level of the confidence interval."),
            new Column(
                "test_statistic",
                DOUBLE,
                false,
                "Student's t for a comparison, F for a test; Pearson's chi-square where the method is of first order."),
            new Column("df", DOUBLE, false, "Degrees of freedom of the hypothesis."),
            new Column(
                "residual_df",
                DOUBLE,
                false,
                "Degrees of freedom of the precision; null for a chi-square."),
            new Column(
                "p_value", DOUBLE, false, "Probability of such a statistic where nothing differs."),
            new Column(
                "status",
                STRING,
                true,
                "The worse of the two estimates' status; that of n for a test."),
            new Column(
                "status_reason",
                STRING,
                false,
                "Why it is not plainly published, as in estimates: the reasons of the figures with that status."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("association"));
  }

  /** One figure compared in two domains of a segment. */
  public static Table comparisons() {
    return new Table(
        COMPARISONS,
        "One figure compared in two domains of one segment.",
        List.of(
            new Column("survey", STRING, true, "Name of the survey."),
            new Column("edition", STRING, true, "Edition of the survey."),
            new Column("indicator", STRING, true, "Id of the indicator compared."),
            new Column(
                "modality", STRING, false, "Code of the modality; null where there is none."),
            new Column("segment", STRING, true, "Id of the segment."),
            new Column("of", STRING, true, "Code of the domain that counts positively."),
            new Column("against", STRING, true, "Code of the domain that counts negatively."),
            new Column("estimate", DOUBLE, false, "The first less the second; null if withheld."),
            new Column("standard_error", DOUBLE, false, "Of the estimate, with the covariance."),
            new Column("df", DOUBLE, false, "Degrees of freedom of the precision."),
            new Column(
                "p_value", DOUBLE, false, "Two-sided, Student's law; null where nothing varies."),
            new Column("status", STRING, true, "The worse of the two estimates' status."),
            new Column(
                "status_reason",
                STRING,
                false,
                "Why it is not plainly published, as in estimates: the reasons of the figures with that status."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("indicator", "modality", "segment", "of", "against"));
  }

  /** One coefficient of a model. */
  public static Table models() {
    return new Table(
        MODELS,
        "One coefficient of a declared model.",
        List.of(
            new Column("survey", STRING, true, "Name of the survey."),
            new Column("edition", STRING, true, "Edition of the survey."),
            new Column("model", STRING, true, "Id of the model."),
            new Column("label", STRING, true, "What is explained, in French."),
            new Column("label_en", STRING, true, "What is explained, in English."),
            new Column("family", STRING, true, "gaussian, quasibinomial or quasipoisson."),
            new Column("base", STRING, true, "The companies it is about, in French words."),
            new Column("term", STRING, true, "Variable; (constant) for the intercept."),
            new Column("term_label", STRING, true, "Label of the variable, in French."),
            new Column("modality", STRING, false, "Code against the reference; null for a number."),
            new Column("modality_label", STRING, false, "Label of the code, in French."),
            new Column("reference", STRING, false, "Code it is compared with."),
            new Column("n", LONG, false, "Companies in the base with all answers, unweighted."),
            new Column(
                "coefficient", DOUBLE, false, "On the scale of the link; null where collinear."),
            new Column("standard_error", DOUBLE, false, "Design-based standard error."),
            new Column("ci_low", DOUBLE, false, "Lower bound of the confidence interval."),
            new Column("ci_high", DOUBLE, false, "Upper bound of the confidence interval."),
            new Column("ci_level", DOUBLE, true, "Level of the confidence interval."),
            new Column("t", DOUBLE, false, "Coefficient over standard error."),
            new Column("df", DOUBLE, false, "Residual degrees of freedom."),
            new Column("p_value", DOUBLE, false, "Two-sided, Student's law."),
            new Column(
                "marginal_effect", DOUBLE, false, "Average change of the outcome, in its unit."),
            new Column("marginal_effect_error", DOUBLE, false, "Its standard error."),
            new Column("term_f", DOUBLE, false, "Wald's F for the whole term."),
            new Column("term_p_value", DOUBLE, false, "Of that F."),
            new Column("status", STRING, true, "published, or withheld for confidentiality."),
            new Column(
                "status_reason", STRING, false, "Why it is withheld: confidentiality: and why."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("model", "term", "modality"));
  }
}
