package fr.barometre.report.workbook;

import fr.barometre.survey.Language;
import java.util.List;

/**
 * A spreadsheet.
 *
 * @param title what the program shows as the title of the document
 * @param about what a reader should know before the first cell: that answers are synthetic, say;
 *     empty where there is nothing
 */
public record Book(String title, String about, Language language, List<Sheet> sheets) {

  public Book {
    sheets = List.copyOf(sheets);
  }

  String languageCode() {
    return language == Language.FR ? "fr-FR" : "en-GB";
  }
}
