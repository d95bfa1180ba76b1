package fr.barometre.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with its caption and scopes, in a region that scrolls by keyboard where it is wider than
 * the screen. The first column names the row; the others are numbers or texts.
 */
final class PageTable {
  private final String caption;
  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  PageTable(String caption, List<String> heads) {
    this.caption = caption;
    this.heads = heads;
  }

  PageTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void write(Markup html) {
    openRegion(html, caption);
    html.open("table").element("caption", caption);
    html.open("thead").open("tr");
    heads.forEach(head -> html.element("th", head, "scope", "col", "class", kind(head, heads)));
    html.close("tr").close("thead").open("tbody");
    for (List<String> row : rows) {
      html.open("tr").element("th", row.get(0), "scope", "row");
      for (int i = 1; i < row.size(); i++) {
        html.element("td", row.get(i), "class", isNumber(row.get(i)) ? "n" : null);
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  static void openRegion(Markup html, String name) {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name);
  }

  /** Heads of columns of numbers stand above their numbers. */
  private String kind(String head, List<String> all) {
    int column = all.indexOf(head);
    boolean numbers =
        column > 0
            && !rows.isEmpty()
            && rows.stream().allMatch(row -> row.get(column).isEmpty() || isNumber(row.get(column)))
            && rows.stream().anyMatch(row -> !row.get(column).isEmpty());
    return numbers ? "n" : null;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[\u2212+]?[0-9][0-9\u202f,.]*(\u00a0?%)?");
  }
}
