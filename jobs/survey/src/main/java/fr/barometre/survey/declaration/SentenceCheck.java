package fr.barometre.survey.declaration;

import fr.barometre.survey.Base;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.SentencePattern;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences: their fields exist, and what is put in them is declared. */
final class SentenceCheck {
  private final Findings findings;

  SentenceCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Survey survey, Entry root) {
    Set<String> followed =
        survey.bases().stream()
            .filter(base -> base.of().isPresent())
            .map(Base::id)
            .collect(Collectors.toSet());
    List<Entry> entries = root.get("indicators").items();
    for (int i = 0; i < entries.size(); i++) {
      check(entries.get(i).get("sentence"), survey.indicators().get(i), followed);
    }
    List<Entry> figures = root.get("figures").items();
    for (int i = 0; i < figures.size(); i++) {
      List<String> shown = survey.figures().get(i).indicators();
      Entry sentence = figures.get(i).get("sentence");
      survey.indicators().stream()
          .filter(indicator -> shown.contains(indicator.id()))
          .findFirst() // the others have the same statistic and base
          .ifPresent(indicator -> check(sentence, indicator, followed));
    }
  }

  /** Either text of a sentence about an indicator. */
  private void check(Entry sentence, Indicator indicator, Set<String> followed) {
    for (Entry text : Stream.of("fr", "en").map(sentence::get).filter(Entry::isPresent).toList()) {
      List<String> fields = new SentencePattern(text.text()).fields();
      fields.forEach(field -> checkField(text, field));
      if (!fields.contains(SentencePattern.VALUE)) {
        findings.at(text, "a sentence without its value", "Write {value} where the number stands.");
      }
      if (fields.contains(SentencePattern.BASE) && !followed.contains(indicator.base())) {
        findings.at(
            text,
            "base '" + indicator.base() + "' has no words that follow a share",
            "Add to it under bases, of: {fr: des entreprises …, en: of the companies …}.");
      }
      if (fields.contains(SentencePattern.ANSWER)
          && indicator.statistic() != StatisticKind.PROPORTION) {
        findings.at(text, "there are answers in a proportion only", "Take {answer} out.");
      }
    }
  }

  private void checkField(Entry text, String field) {
    if (!SentencePattern.FIELDS.contains(field)) {
      findings.inside(
          text,
          text.text().indexOf("{" + field + "}"),
          "unknown field '" + field + "'",
          NearestName.remedy(field, SentencePattern.FIELDS));
    }
  }
}
