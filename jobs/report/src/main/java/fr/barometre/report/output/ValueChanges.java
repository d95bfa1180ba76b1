package fr.barometre.report.output;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code changes.md}: which printed numbers differ from those of the report before. Says what was
 * printed and what is, not whether chance explains it; that is for a comparison of editions.
 */
public final class ValueChanges {
  public static final String FILE = "changes.md";

  private final FigureValues before;
  private final FigureValues now;
  private final List<Change> changes = new ArrayList<>();

  /** Of one number; either side is null where it is not there. */
  private record Change(ChangeWords kind, FigureValue before, FigureValue now) {}

  /** Either may be of another run or another edition of the survey. */
  public ValueChanges(FigureValues before, FigureValues now) {
    this.before = before;
    this.now = now;
    Set<String> ids = new LinkedHashSet<>(now.values().keySet());
    ids.addAll(before.values().keySet());
    for (String id : ids) {
      compare(before.values().get(id), now.values().get(id));
    }
  }

  public int count() {
    return changes.size();
  }

  public String markdown(Language language) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + ChangeWords.TITLE.in(language));
    lines.add("");
    if (now.synthetic() != null) {
      lines.add("> " + FigureMarkdown.escaped(now.synthetic().in(language)));
      lines.add("");
    }
    lines.add(ChangeWords.RUNS.in(language, run(before), run(now)));
    lines.add("");
    lines.add(ChangeWords.COUNT.in(language, count(), now.values().size()));
    if (!changes.isEmpty()) {
      lines.add("");
      lines.add(
          line(
              List.of(
                  ChangeWords.NUMBER.in(language),
                  ChangeWords.KIND.in(language),
                  ChangeWords.BEFORE.in(language),
                  ChangeWords.NOW.in(language),
                  "n, " + ChangeWords.BEFORE.in(language),
                  "n, " + ChangeWords.NOW.in(language))));
      lines.add("| :--- | :--- | ---: | ---: | ---: | ---: |");
      changes.forEach(change -> lines.add(line(change, language)));
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void compare(FigureValue old, FigureValue found) {
    if (old == null) {
      changes.add(new Change(ChangeWords.NEW, null, found));
    } else if (found == null) {
      changes.add(new Change(ChangeWords.GONE, old, null));
    } else if (!old.isWithheld() && found.isWithheld()) {
      changes.add(new Change(ChangeWords.NOW_WITHHELD, old, found));
    } else if (old.isWithheld() && !found.isWithheld()) {
      changes.add(new Change(ChangeWords.NOW_PUBLISHED, old, found));
    } else if (!printed(old).equals(printed(found))) {
      changes.add(new Change(ChangeWords.CHANGED, old, found));
    } else if (!old.status().equals(found.status())) {
      changes.add(new Change(ChangeWords.OTHER_STATUS, old, found));
    }
  }

  /** What a reader of either language sees of it. */
  private static List<Label> printed(FigureValue value) {
    return List.of(value.value(), value.interval());
  }

  private static String line(Change change, Language language) {
    FigureValue any = change.now() == null ? change.before() : change.now();
    return line(
        List.of(
            any.id(),
            change.kind().in(language),
            written(change.before(), language),
            written(change.now(), language),
            respondents(change.before()),
            respondents(change.now())));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(FigureMarkdown::escaped)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String written(FigureValue value, Language language) {
    return value == null
        ? ""
        : (value.value().in(language) + " " + value.interval().in(language)).strip();
  }

  private static String respondents(FigureValue value) {
    return value == null ? "" : Long.toString(value.n());
  }

  private static String run(FigureValues values) {
    return values.survey() + " " + values.edition() + ", " + values.runId();
  }
}
