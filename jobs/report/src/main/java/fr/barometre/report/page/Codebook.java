package fr.barometre.report.page;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.tables.DictionaryTable;
import fr.barometre.survey.tables.ResponsesTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of {@code responses} as the dictionary tells them, in their order; nothing where no
 * dictionary is published.
 */
final class Codebook {
  private final List<CodebookEntry> entries = new ArrayList<>();

  static Codebook of(Edition edition) {
    Codebook codebook = new Codebook();
    if (!edition.manifest().tables().containsKey(DictionaryTable.DICTIONARY)) {
      return codebook;
    }
    List<PublishedRow> rows =
        edition.table(DictionaryTable.DICTIONARY).where("table", ResponsesTable.RESPONSES);
    rows.stream()
        .filter(row -> row.absent("code"))
        .sorted(Comparator.comparingLong(row -> row.count("position").orElse(0)))
        .forEach(codebook::add);
    rows.stream()
        .filter(row -> !row.absent("code"))
        .sorted(Comparator.comparingLong(row -> row.count("position").orElse(0)))
        .forEach(codebook::addCode);
    return codebook;
  }

  Stream<CodebookEntry> questions() {
    return entries.stream().filter(CodebookEntry::isQuestion);
  }

  Stream<CodebookEntry> derived() {
    return entries.stream().filter(entry -> entry.isDerived() && !entry.isQuestion());
  }

  Stream<CodebookEntry> others() {
    return entries.stream().filter(entry -> !entry.isDerived() && !entry.isQuestion());
  }

  private void add(PublishedRow row) {
    CodebookEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (last != null && last.goesOnWith(row)) {
      last.add(row);
    } else if (CodebookEntry.isOneOfSeveral(row)) {
      entries.add(CodebookEntry.ofSeveral(row));
    } else {
      entries.add(CodebookEntry.of(row));
    }
  }

  private void addCode(PublishedRow row) {
    entries.stream()
        .filter(entry -> entry.columns().contains(row.text("column")))
        .findFirst()
        .ifPresent(entry -> entry.addCode(row));
  }
}
