package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The breaks between two editions that their tables show: another statistic or unit, another base,
 * another wording of the question, another expression of a derived variable.
 *
 * <p>What is not in the tables is not seen: another way of asking, another nomenclature, a question
 * reworded from which an unchanged expression is computed.
 */
final class Breaks {
  private static final String DICTIONARY = "dictionary";
  private static final String ABSENT = "—";

  private final Edition first;
  private final Edition second;
  private final Map<String, PublishedRow> dictionaryBefore;
  private final Map<String, PublishedRow> dictionaryAfter;

  Breaks(Edition first, Edition second) {
    this.first = first;
    this.second = second;
    this.dictionaryBefore = dictionary(first);
    this.dictionaryAfter = dictionary(second);
  }

  List<Break> between(PublishedRow early, PublishedRow late) {
    List<Break> breaks = new ArrayList<>();
    add(breaks, Break.Kind.DEFINITION, early, late, "statistic");
    add(breaks, Break.Kind.DEFINITION, early, late, "unit");
    add(breaks, Break.Kind.BASE, early, late, "base");
    Optional<String> then = variable(first, early);
    Optional<String> now = variable(second, late);
    if (then.isPresent() && now.isPresent()) {
      differing(breaks, Break.Kind.DEFINITION, then.get(), now.get());
      PublishedRow before = row(dictionaryBefore, then.get(), early);
      PublishedRow after = row(dictionaryAfter, now.get(), late);
      add(breaks, Break.Kind.WORDING, before, after, "wording");
      add(breaks, Break.Kind.DEFINITION, before, after, "expression");
    }
    return breaks;
  }

  private static void add(
      List<Break> breaks, Break.Kind kind, PublishedRow early, PublishedRow late, String column) {
    differing(breaks, kind, early.text(column), late.text(column));
  }

  private static void differing(List<Break> breaks, Break.Kind kind, String early, String late) {
    if (!Objects.equals(early, late)) {
      String then = Objects.toString(early, ABSENT);
      String now = Objects.toString(late, ABSENT);
      breaks.add(
          new Break(
              kind,
              new Label(
                  "«\u00a0%s\u00a0», puis «\u00a0%s\u00a0»".formatted(then, now),
                  "“%s”, then “%s”".formatted(then, now))));
    }
  }

  private static Optional<String> variable(Edition edition, PublishedRow figure) {
    return edition.manifest().indicator(figure.text("indicator")).map(Named::variable);
  }

  /** Of the column of the modality, or of that of the variable; empty where it is not published. */
  private static PublishedRow row(
      Map<String, PublishedRow> columns, String variable, PublishedRow figure) {
    String ticked = variable + "_" + figure.text("modality");
    return columns.getOrDefault(ticked, columns.getOrDefault(variable, new PublishedRow(Map.of())));
  }

  private static Map<String, PublishedRow> dictionary(Edition edition) {
    Map<String, PublishedRow> columns = new HashMap<>();
    if (edition.manifest().tables().containsKey(DICTIONARY)) {
      for (PublishedRow row : edition.table(DICTIONARY).where("table", "responses")) {
        if (row.absent("code")) {
          columns.put(row.text("column"), row);
        }
      }
    }
    return columns;
  }
}
