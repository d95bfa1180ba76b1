package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import java.util.List;

/** The contract of {@code dictionary}. */
public final class DictionaryTable {
  public static final String DICTIONARY = "dictionary";

  private DictionaryTable() {}

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
            new Column(
                "status",
                STRING,
                false,
                "Of the three shares: published, or withheld for confidentiality; null where there are none."),
            new Column(
                "status_reason", STRING, false, "Why they are withheld: confidentiality: and why."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("table", "column", "code"));
  }
}
