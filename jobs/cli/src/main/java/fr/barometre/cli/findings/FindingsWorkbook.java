package fr.barometre.cli.findings;

import fr.barometre.pipeline.checking.AlikeBreaches;
import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.CheckFindings.BrokenRule;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Findings as a workbook of one table, to be filtered and sorted. Values are texts, whatever they
 * begin with: a spreadsheet computes nothing of what a stranger answered.
 */
public final class FindingsWorkbook {
  private static final List<FindingsWords> COLUMNS =
      List.of(
          FindingsWords.RULE,
          FindingsWords.MEANING,
          FindingsWords.SEVERITY,
          FindingsWords.PLACE,
          FindingsWords.RECORD,
          FindingsWords.COLUMN,
          FindingsWords.VALUE,
          FindingsWords.TIMES,
          FindingsWords.REMEDY);

  private final CheckFindings findings;
  private final Language language;

  public FindingsWorkbook(CheckFindings findings, Language language) {
    this.findings = findings;
    this.language = language;
  }

  public void write(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "barometre", "0.1")) {
      Worksheet sheet = workbook.newWorksheet(FindingsWords.TITLE.in(language));
      for (int c = 0; c < COLUMNS.size(); c++) {
        sheet.value(0, c, COLUMNS.get(c).in(language));
        sheet.style(0, c).bold().set();
      }
      int row = 1;
      for (BrokenRule rule : findings.rules()) {
        for (AlikeBreaches alike : rule.alike()) {
          write(sheet, row++, rule, alike);
        }
      }
      sheet.setAutoFilter(0, 0, Math.max(1, row - 1), COLUMNS.size() - 1);
      sheet.freezePane(0, 1);
    }
  }

  private void write(Worksheet sheet, int row, BrokenRule rule, AlikeBreaches alike) {
    sheet.value(row, 0, rule.count().id());
    sheet.value(row, 1, rule.count().label().in(language));
    sheet.value(
        row, 2, (rule.count().error() ? FindingsWords.ERROR : FindingsWords.WARNING).in(language));
    sheet.value(row, 3, alike.place());
    sheet.value(row, 4, alike.record());
    sheet.value(row, 5, alike.column());
    sheet.value(row, 6, alike.value());
    sheet.value(row, 7, alike.count());
    sheet.value(row, 8, rule.remedy().in(language));
  }
}
