package fr.barometre.cli.findings;

import fr.barometre.pipeline.checking.AlikeBreaches;
import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.CheckFindings.BrokenRule;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as lines for a terminal: the frequent ones of each rule. */
public final class FindingsText {
  private static final int MOST = 5;

  private final CheckFindings findings;
  private final Language language;
  private final Typography typography;

  public FindingsText(CheckFindings findings, Language language) {
    this.findings = findings;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /** Empty where nothing was found. */
  public String text() {
    List<String> lines = new ArrayList<>();
    for (BrokenRule rule : findings.rules()) {
      lines.add("");
      lines.add(
          "%s — %s%s: %s (%s)"
              .formatted(
                  rule.count().id(),
                  rule.count().label().in(language),
                  language == Language.FR ? "\u00a0" : "",
                  typography.count(rule.count().broken()),
                  typography.percent(rule.count().share(), 1)));
      rule.alike().stream().limit(MOST).forEach(alike -> lines.add("  " + line(alike)));
      if (rule.alike().size() > MOST) {
        lines.add("  …");
      }
      lines.add("  → " + rule.remedy().in(language));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private String line(AlikeBreaches alike) {
    return place(alike)
        + (alike.value().isEmpty() ? "" : " = '" + alike.value() + "'")
        + FindingsWords.alike(alike, language, typography);
  }

  /** {@code file:line:column}. */
  static String place(AlikeBreaches alike) {
    return alike.place() + (alike.column().isEmpty() ? "" : ":" + alike.column());
  }
}
