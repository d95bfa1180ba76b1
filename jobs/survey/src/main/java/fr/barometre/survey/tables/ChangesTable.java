package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.BOOLEAN;
import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import java.util.List;
import java.util.Optional;

/** What changed since earlier editions. */
public final class ChangesTable {
  public static final String CHANGES = "changes";

  private static final String INPUT = "(edition ";

  private ChangesTable() {}

  /** The name under which a manifest has the run of an earlier edition among the inputs. */
  public static String inputName(String edition) {
    return INPUT + edition + ")";
  }

  /** The edition that such a name is about; empty for the name of any other input. */
  public static Optional<String> editionOf(String input) {
    return input.startsWith(INPUT)
        ? Optional.of(input.substring(INPUT.length(), input.length() - 1))
        : Optional.empty();
  }

  /** One figure in this edition and in an earlier one. */
  public static Table changes() {
    return new Table(
        CHANGES,
        "One figure of this edition compared with the same figure of an earlier one.",
        List.of(
            new Column("survey", STRING, true, "Name of the survey."),
            new Column("edition_from", STRING, true, "The earlier edition."),
            new Column("edition_to", STRING, true, "This edition."),
            new Column("cell_id_from", STRING, true, "Id of the figure in the earlier edition."),
            new Column("cell_id", STRING, true, "Id of the figure in this edition."),
            new Column("indicator", STRING, true, "Id of the indicator, in this edition."),
            new Column("indicator_label", STRING, true, "Label of the indicator, in French."),
            new Column(
                "modality", STRING, false, "Code of the modality; null where there is none."),
            new Column("modality_label", STRING, false, "Label of the modality, in French."),
            new Column("statistic", STRING, true, "Of the indicator, in this edition."),
            new Column("base", STRING, true, "The companies it is about, in French words."),
            new Column("domain", STRING, true, "The domain, in the words of this edition."),
            new Column("unit", STRING, false, "Unit of the figure, in this edition."),
            new Column("n_from", LONG, false, "Respondents in the base, earlier edition."),
            new Column("n_to", LONG, false, "Respondents in the base, this edition."),
            new Column("estimate_from", DOUBLE, false, "The figure then; null if withheld."),
            new Column("estimate_to", DOUBLE, false, "The figure now; null if withheld."),
            new Column("difference", DOUBLE, false, "Now less then; null if either is withheld."),
            new Column("standard_error", DOUBLE, false, "Of the difference."),
            new Column(
                "covariance",
                STRING,
                true,
                "Where the covariance comes from: independent, overlap, panel; unknown: no precision."),
            new Column("correlation", DOUBLE, false, "Of the two estimates."),
            new Column(
                "companies_in_common",
                LONG,
                false,
                "Companies that both estimates count; null if not known."),
            new Column("ci_low", DOUBLE, false, "Lower bound of the interval of the difference."),
            new Column("ci_high", DOUBLE, false, "Upper bound of the interval of the difference."),
            new Column("ci_level", DOUBLE, true, "Level of the interval."),
            new Column("df", DOUBLE, false, "Degrees of freedom; null for the normal law."),
            new Column("p_value", DOUBLE, false, "Two-sided, Student's law; null if not tested."),
            new Column("p_adjusted", DOUBLE, false, "Raised for all tests of the comparison."),
            new Column("adjustment", STRING, true, "How probabilities are raised."),
            new Column(
                "significant", BOOLEAN, false, "p_adjusted below 1 less the level; null untested."),
            new Column(
                "breaks",
                STRING,
                false,
                "Why the two do not measure the same, parted by ;: wording, base, mode, nomenclature, definition, unit."),
            new Column("break_reason", STRING, false, "What happened, in French."),
            new Column("break_reason_en", STRING, false, "What happened, in English."),
            new Column(
                "long_run_mean",
                DOUBLE,
                false,
                "Of a balance: mean over the editions read that no break parts from this one."),
            new Column("long_run_editions", LONG, false, "How many editions that mean is over."),
            new Column("long_run_deviation", DOUBLE, false, "The figure now less that mean."),
            new Column("status", STRING, true, "The worse of the two figures' status."),
            new Column("status_reason", STRING, false, "Why it is not plainly published."),
            new Column("run_id_from", STRING, true, "Run of the earlier edition."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("edition_from", "indicator", "modality", "domain"));
  }
}
