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

  private final Edition second;
  private final Map<String, PublishedRow> before;
  private final Map<String, PublishedRow> after;

  Breaks(Edition first, Edition second) {
    this.second = second;
    this.before = dictionary(first);
    this.after = dictionary(second);
  }

  List<Break> between(PublishedRow early, PublishedRow late) {
    List<Break> breaks = new ArrayList<>();
    add(breaks, Break.Kind.DEFINITION, early, late, "statistic");
    add(breaks, Break.Kind.DEFINITION, early, late, "unit");
    add(breaks, Break.Kind.BASE, early, late, "base");
    Optional<String> column = column(late);
    if (column.isPresent()) {
      PublishedRow then = before.get(column.get());
      PublishedRow now = after.get(column.get());
      add(breaks, Break.Kind.WORDING, then, now, "wording");
      add(breaks, Break.Kind.DEFINITION, then, now, "expression");
    }
    return breaks;
  }

  private static void add(
      List<Break> breaks, Break.Kind kind, PublishedRow early, PublishedRow late, String column) {
    String then = early.text(column);
    String now = late.text(column);
    if (!Objects.equals(then, now)) {
      breaks.add(
          new Break(
              kind,
              new Label(
                  "«\u00a0%s\u00a0», puis «\u00a0%s\u00a0»".formatted(then, now),
                  "“%s”, then “%s”".formatted(then, now))));
    }
  }

  /** Of {@code responses}, in both editions: that of the modality, or that of the variable. */
  private Optional<String> column(PublishedRow figure) {
    Optional<String> variable =
        second.manifest().indicator(figure.text("indicator")).map(Named::variable);
    return variable
        .map(name -> name + "_" + figure.text("modality"))
        .filter(this::isInBoth)
        .or(() -> variable.filter(this::isInBoth));
  }

  private boolean isInBoth(String column) {
    return before.containsKey(column) && after.containsKey(column);
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
