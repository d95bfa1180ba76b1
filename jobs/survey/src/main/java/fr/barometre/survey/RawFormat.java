package fr.barometre.survey;

import java.util.Locale;

/** The tools and formats raw answers come in, by the name that {@code raw.format} gives them. */
public enum RawFormat {
  LIMESURVEY("an export of LimeSurvey", ';', "UTF-8"),
  /** Names, wordings, then identifiers in JSON. */
  QUALTRICS("a CSV export of Qualtrics", ',', "UTF-8"),
  /** Questions over their first column, then choices. */
  SURVEYMONKEY("an export of SurveyMonkey", ',', "UTF-8"),
  SPHINX("an export of Le Sphinx", ';', "windows-1252"),
  /** Several answers in one cell. */
  GOOGLE_FORMS("answers of Google Forms or Sheets", ',', "UTF-8"),
  CSV("a text file of cells with a separator", ';', "UTF-8"),
  SPSS("an SPSS data file"),
  EXCEL("an Excel workbook (.xlsx)"),
  STATA("a Stata data file"),
  PARQUET("a Parquet file of flat columns");

  private final String description;
  private final char separator;
  private final String encoding;

  RawFormat(String description) {
    this(description, ';', "UTF-8");
  }

  RawFormat(String description, char separator, String encoding) {
    this.description = description;
    this.separator = separator;
    this.encoding = encoding;
  }

  /** Whether it is the habit of a tool, not one of a kind of file. */
  public boolean isTool() {
    return compareTo(GOOGLE_FORMS) <= 0;
  }

  /** Whether the tool writes workbooks as well as text. */
  public boolean isInWorkbooks() {
    return isTool() && this != QUALTRICS;
  }

  /** Between cells where the declaration says nothing; of no meaning where files are no text. */
  public char separator() {
    return separator;
  }

  /** Of days where the declaration says nothing. */
  public DateOrder dates() {
    return this == SURVEYMONKEY ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /** Of text where the declaration says nothing. */
  public String encoding() {
    return encoding;
  }

  /** As written in {@code survey.yaml}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In words, with its article. */
  public String description() {
    return description;
  }
}
