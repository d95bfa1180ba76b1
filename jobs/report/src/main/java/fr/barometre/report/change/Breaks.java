package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.BreakKind;
import fr.barometre.survey.History;
import fr.barometre.survey.HistoryMark;
import fr.barometre.survey.Label;
import fr.barometre.survey.tables.DomainName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The breaks between two editions: those that their tables show, another statistic or unit, another
 * base, another wording of the question, another expression of a derived variable; and those that
 * the later one declares. What is declared unbroken is none.
 *
 * <p>What is neither in the tables nor declared is not seen: a question reworded from which an
 * unchanged expression is computed.
 */
final class Breaks {
  private static final String DICTIONARY = "dictionary";
  private static final String ABSENT = "—";

  private final Edition first;
  private final Edition second;
  private final History history;
  private final EarlierNames names;
  private final Map<String, PublishedRow> dictionaryBefore;
  private final Map<String, PublishedRow> dictionaryAfter;

  Breaks(Edition first, Edition second) {
    this.first = first;
    this.second = second;
    this.history = second.manifest().history();
    this.names = new EarlierNames(second.manifest(), first.manifest().edition());
    this.dictionaryBefore = dictionary(first);
    this.dictionaryAfter = dictionary(second);
  }

  List<Break> between(PublishedRow early, PublishedRow late) {
    List<Break> breaks = new ArrayList<>();
    add(breaks, BreakKind.DEFINITION, early, late, "statistic");
    add(breaks, BreakKind.UNIT, early, late, "unit");
    addBase(breaks, early, late);
    Optional<String> then = variable(first, early);
    Optional<String> now = variable(second, late);
    if (then.isPresent() && now.isPresent()) {
      differing(breaks, BreakKind.DEFINITION, then.get(), names.variable(now.get()));
      PublishedRow before = row(dictionaryBefore, then.get(), early);
      PublishedRow after = row(dictionaryAfter, now.get(), late);
      add(breaks, BreakKind.WORDING, before, after, "wording");
      differing(
          breaks,
          BreakKind.DEFINITION,
          before.text("expression"),
          names.expression(after.text("expression")));
    }
    breaks.removeIf(found -> marks(history.unbroken(), late, found.kind()).findAny().isPresent());
    for (BreakKind kind : BreakKind.values()) {
      marks(history.breaks(), late, kind)
          .forEach(mark -> breaks.add(new Break(kind, mark.label())));
    }
    return breaks;
  }

  private Stream<HistoryMark> marks(List<HistoryMark> marks, PublishedRow late, BreakKind kind) {
    Set<String> parting = DomainName.parse(late.text("domain")).keySet();
    return marks.stream()
        .filter(mark -> mark.kind() == kind)
        .filter(
            mark ->
                mark.concerns(
                    first.manifest().edition(),
                    second.manifest().edition(),
                    late.text("indicator"),
                    parting));
  }

  /** Other words, or another condition behind the same words. */
  private void addBase(List<Break> breaks, PublishedRow early, PublishedRow late) {
    int before = breaks.size();
    add(breaks, BreakKind.BASE, early, late, "base");
    Optional<Named> then = first.manifest().base(early.text("base"));
    Optional<Named> now = second.manifest().base(late.text("base"));
    if (breaks.size() == before && then.isPresent() && now.isPresent()) {
      differing(breaks, BreakKind.BASE, then.get().sql(), names.expression(now.get().sql()));
    }
  }

  private static void add(
      List<Break> breaks, BreakKind kind, PublishedRow early, PublishedRow late, String column) {
    differing(breaks, kind, early.text(column), late.text(column));
  }

  private static void differing(List<Break> breaks, BreakKind kind, String early, String late) {
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
