package fr.barometre.report.page;

import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A question, a derived variable or another column of {@code responses}: one row of the dictionary,
 * or as many as a question of several answers has columns.
 *
 * @param label of the question as a whole
 * @param row the first of its rows, which says what all have in common
 * @param columns those that hold it
 * @param codes its modalities: a code, or a column where answers have one each, with its label
 */
record CodebookEntry(Label label, PublishedRow row, List<String> columns, List<Coded> codes) {
  private static final String PART = " : "; // between a question and one of its answers
  private static final String PART_EN = ": ";

  /** A code or a column with its label. */
  record Coded(String code, Label label) {}

  static CodebookEntry of(PublishedRow row) {
    List<Coded> codes = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of(row.text("column")));
    return new CodebookEntry(label(row), row, columns, codes);
  }

  /** A question of several answers, by the first of its columns. */
  static CodebookEntry ofSeveral(PublishedRow row) {
    Label label = label(row);
    CodebookEntry entry =
        new CodebookEntry(
            new Label(before(label.fr(), PART), before(label.en(), PART_EN)),
            row,
            new ArrayList<>(),
            new ArrayList<>());
    entry.add(row);
    return entry;
  }

  /** Whether a row is one of several columns that answer one question. */
  static boolean isOneOfSeveral(PublishedRow row) {
    return "boolean".equals(row.text("type"))
        && !row.absent("wording")
        && row.text("label").contains(PART);
  }

  boolean goesOnWith(PublishedRow row) {
    return !codes.isEmpty()
        && columns.size() == codes.size()
        && isOneOfSeveral(row)
        && row.text("wording").equals(this.row.text("wording"))
        && before(row.text("label"), PART).equals(label.fr());
  }

  void add(PublishedRow row) {
    Label label = label(row);
    columns.add(row.text("column"));
    codes.add(
        new Coded(
            row.text("column"), new Label(after(label.fr(), PART), after(label.en(), PART_EN))));
  }

  void addCode(PublishedRow row) {
    codes.add(new Coded(row.text("code"), label(row)));
  }

  boolean isQuestion() {
    return !row.absent("wording");
  }

  boolean isDerived() {
    return !row.absent("expression");
  }

  private static Label label(PublishedRow row) {
    return new Label(row.text("label"), row.text("label_en"));
  }

  private static String before(String text, String part) {
    int at = text.indexOf(part);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, String part) {
    int at = text.indexOf(part);
    return at < 0 ? text : text.substring(at + part.length());
  }
}
