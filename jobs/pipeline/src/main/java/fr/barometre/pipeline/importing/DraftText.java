package fr.barometre.pipeline.importing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.barometre.pipeline.importing.ProposedQuestion.ProposedModality;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.DateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A first declaration as the text of {@code survey.yaml}. */
final class DraftText {
  /** Marks what a person must decide. */
  static final String DECIDE = "DECIDE";

  private static final String PROGRESS = "PROGRESSION";

  private final Draft draft;
  private final StringBuilder text = new StringBuilder();
  private int decisions;

  DraftText(Draft draft) {
    this.draft = draft;
    write();
  }

  String text() {
    return text.toString();
  }

  /** How many lines a person must decide on. */
  int decisions() {
    return decisions;
  }

  private void write() {
    line(
        "# Written by barometre import from %s: %d records, %d columns.",
        fileName(), draft.file().records(), draft.file().profiles().size());
    line("# `barometre check` accepts it as it stands. Where it says DECIDE, a person must.");
    line("survey: %s", draft.survey());
    line("edition: %s", quoted(draft.edition()));
    decide("the title, and who asked whom");
    line("title: %s", label(draft.survey()));
    line("source: %s", label(fileName()));
    dates();
    raw();
    identity();
    questions();
    figures();
  }

  private void dates() {
    if (draft.from().isEmpty()) {
      decide("when the answers were collected: the file dates none");
    }
    LocalDate first = draft.from().orElse(LocalDate.of(Integer.parseInt(draft.edition()), 1, 1));
    line("collected: {from: %s, to: %s}", first, draft.to().orElse(first));
  }

  private void raw() {
    line("");
    line("raw:");
    line("  files: [%s]", quoted(fileName()));
    line("  format: %s", draft.file().raw().format().id());
    if (draft.file().isText()) {
      if (draft.file().fallback()) {
        decide("some bytes are not UTF-8, so it is read as windows-1252: look at the accents");
      }
      line("  encoding: %s", draft.file().raw().encoding().orElseThrow());
      line("  separator: %s", quoted(String.valueOf(draft.file().raw().separator())));
      line("  decimal: %s", quoted(String.valueOf(draft.file().decimal())));
    }
    order();
    if (!draft.keyIsUnique()) {
      decide("no column tells all records apart; of several with the same key one is kept");
    }
    line("  key: %s", quoted(draft.key()));
    draft.completed().ifPresent(column -> line("  completed: %s", quoted(column)));
    if (draft.completed().isEmpty() && draft.file().find(PROGRESS).isPresent()) {
      decide("by what value " + PROGRESS + " says that a questionnaire is finished");
      line("  # completed: {column: %s, values: [Terminé]}", PROGRESS);
    }
    draft.latest().ifPresent(column -> line("  latest: %s", quoted(column)));
    decide("the share of refused records above which nothing is published");
    line("maximum_rejected: 1");
  }

  /** Says nothing where days are of the order that the format has anyway. */
  private void order() {
    DayOrders days = draft.file().dayOrders();
    if (days.isDoubtful()) {
      decide("whether the first number of a day is its month: every one is below 13");
    }
    DateOrder order = days.likely(draft.file().raw().format().dates());
    if (order != draft.file().raw().format().dates()) {
      line("  dates: %s", order.name().toLowerCase(Locale.ROOT));
    } else if (days.isDoubtful()) {
      DateOrder other = order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
      line("  # dates: %s", other.name().toLowerCase(Locale.ROOT));
    }
  }

  private void identity() {
    if (!draft.identifiers().isEmpty()) {
      line("");
      decide("whether these name companies or persons; declared, a run needs BAROMETRE_SECRET");
      line("# identity: {identifiers: [%s]}", String.join(", ", draft.identifiers()));
    }
  }

  private void questions() {
    line("");
    if (!draft.empty().isEmpty()) {
      line("# Nothing stands in the columns %s.", String.join(", ", draft.empty()));
    }
    line("questions:");
    for (ProposedQuestion question : draft.questions()) {
      question.decisions().forEach(decision -> decide(decision, "  "));
      line("  - id: %s", question.id());
      line("    column: %s", quoted(question.column()));
      line("    type: %s", question.type().name().toLowerCase(Locale.ROOT));
      line("    label: %s", label(question.label()));
      if (!question.noAnswer().isEmpty()) {
        line(
            "    missing: {no_answer: [%s]}",
            String.join(", ", question.noAnswer().stream().map(DraftText::quoted).toList()));
      }
      if (!question.modalities().isEmpty()) {
        line("    modalities:");
        question.modalities().forEach(this::modality);
      }
    }
  }

  private void modality(ProposedModality modality) {
    line(
        "      - {code: %s, raw: %s, label: %s}",
        quoted(modality.code()), quoted(modality.raw()), label(modality.label()));
  }

  private void figures() {
    line("");
    decide("by what companies are compared: a segment for each question below that divides them");
    line("segments: []");
    line("domains:");
    line("  - []");
    line("bases:");
    line("  - {id: all, label: {fr: toutes les entreprises, en: all companies}}");
    decide("how companies were drawn; without a design every answer counts once");
    line("# design: {stratum: size, frame: {small: 1000, large: 100}}");
    line("");
    if (draft.questions().stream().noneMatch(ProposedQuestion::isMeasured)) {
      presence(draft.questions().get(0));
      return;
    }
    line("indicators:");
    for (ProposedQuestion question : draft.questions()) {
      if (question.isMeasured()) {
        line(
            "  - {id: %s, label: %s, statistic: %s, variable: %s, base: all}",
            question.id(),
            label(question.label()),
            question.type() == AnswerType.NUMBER ? "mean" : "proportion",
            question.id());
      }
    }
  }

  /** A survey estimates something: where nothing is a number or a code, who answered. */
  private void presence(ProposedQuestion first) {
    decide("what to estimate: no column looks like a number or like codes");
    line("derived:");
    line("  - id: answered");
    line("    type: boolean");
    line("    label: {fr: A répondu, en: Answered}");
    line("    sql: %s is not null", first.id());
    line("indicators:");
    line(
        "  - {id: answered, label: {fr: A répondu, en: Answered}, statistic: proportion, variable: answered, base: all}");
  }

  private void decide(String what) {
    decide(what, "");
  }

  private void decide(String what, String indent) {
    decisions++;
    line("%s# %s: %s.", indent, DECIDE, what.replaceAll("\\s+", " "));
  }

  private void line(String format, Object... parts) {
    text.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }

  private String fileName() {
    return draft.file().table().path().getFileName().toString();
  }

  private static String label(String words) {
    return "{fr: " + quoted(words) + ", en: " + quoted(words) + "}";
  }

  /** As JSON, which YAML reads. */
  private static String quoted(String words) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(words)) + '"';
  }

  static List<String> decisions(String text) {
    return text.lines().filter(line -> line.strip().startsWith("# " + DECIDE)).toList();
  }
}
