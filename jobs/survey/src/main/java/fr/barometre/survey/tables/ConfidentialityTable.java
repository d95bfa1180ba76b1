package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import java.util.List;

/** What was hidden for the sake of one company. */
public final class ConfidentialityTable {
  public static final String CONFIDENTIALITY = "confidentiality";

  private ConfidentialityTable() {}

  /** One reason in one table. */
  public static Table confidentiality() {
    return new Table(
        CONFIDENTIALITY,
        "One reason to hide figures of one table.",
        List.of(
            new Column("survey", STRING, true, "Name of the survey."),
            new Column("edition", STRING, true, "Edition of the survey."),
            new Column("table", STRING, true, "Table with the figures."),
            new Column(
                "reason",
                STRING,
                true,
                "frequency, holding, dominance, p_percent, group, complement or secondary; confidentiality for all together where the survey does not tell reasons."),
            new Column("label", STRING, true, "The reason in French words."),
            new Column("label_en", STRING, true, "The reason in English words."),
            new Column("cells", LONG, true, "All figures or rows of the table."),
            new Column("hidden", LONG, true, "Those hidden for this reason."),
            new Column(
                "share_n_hidden",
                DOUBLE,
                false,
                "Respondents under the hidden figures over those under all figures of the table; null of tables that hold no figures."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("table", "reason"));
  }
}
