package fr.barometre.report.tabbook;

import fr.barometre.report.published.Named;
import fr.barometre.report.workbook.Sheet;
import fr.barometre.survey.Language;
import java.util.List;

/**
 * The columns of one segment.
 *
 * @param codes in their order
 */
record Banner(Named segment, List<String> codes) {

  /** The letter of a column and its label. */
  String heading(int column, Language language) {
    String code = codes.get(column);
    String label = segment.modality(code).map(named -> named.label().in(language)).orElse(code);
    return Sheet.letter(column) + ". " + label;
  }
}
