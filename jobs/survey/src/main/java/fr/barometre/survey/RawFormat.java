package fr.barometre.survey;

import java.util.Locale;

/** The tools and formats raw answers come in, by the name that {@code raw.format} gives them. */
public enum RawFormat {
  LIMESURVEY("a CSV export of LimeSurvey"),
  CSV("a text file of cells with a separator"),
  SPSS("an SPSS data file"),
  EXCEL("an Excel workbook (.xlsx), its first sheet"),
  STATA("a Stata data file"),
  PARQUET("a Parquet file of flat columns");

  private final String description;

  RawFormat(String description) {
    this.description = description;
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
