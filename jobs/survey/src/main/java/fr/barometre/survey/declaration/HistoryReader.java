package fr.barometre.survey.declaration;

import fr.barometre.survey.BreakKind;
import fr.barometre.survey.History;
import fr.barometre.survey.HistoryMark;
import fr.barometre.survey.Renaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the edition follows earlier ones, as a record. */
final class HistoryReader {
  private HistoryReader() {}

  static History history(Entry entry) {
    return new History(
        entry.texts("compared_with"),
        renamings(entry.get("variables")),
        renamings(entry.get("indicators")),
        renamings(entry.get("segments")),
        marks(entry.get("breaks")),
        marks(entry.get("unbroken")));
  }

  private static List<Renaming> renamings(Entry entry) {
    return entry.items().stream().map(HistoryReader::renaming).toList();
  }

  private static Renaming renaming(Entry entry) {
    Map<String, String> codes = new LinkedHashMap<>();
    Entry map = entry.get("codes");
    map.keys().forEach(code -> codes.put(code, map.text(code)));
    return new Renaming(
        entry.text("id"),
        entry.text("until"),
        entry.optional("was").orElse(entry.text("id")),
        codes);
  }

  private static List<HistoryMark> marks(Entry entry) {
    return entry.items().stream()
        .map(
            item ->
                new HistoryMark(
                    item.constant("kind", BreakKind.DEFINITION),
                    item.text("since"),
                    item.texts("indicators"),
                    item.texts("segments"),
                    item.label("label")))
        .toList();
  }
}
