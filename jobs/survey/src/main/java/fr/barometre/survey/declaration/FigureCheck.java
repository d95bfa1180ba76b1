package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A figure shows what is estimated, in a form that suits it. */
final class FigureCheck {
  private final Findings findings;
  private final Variables variables;
  private final Map<String, Indicator> indicators;

  FigureCheck(Findings findings, Variables variables, Map<String, Indicator> indicators) {
    this.findings = findings;
    this.variables = variables;
    this.indicators = indicators;
  }

  void check(Survey survey, Entry figure) {
    Entry one = figure.get("indicator");
    if (one.isPresent() == figure.get("indicators").isPresent()) {
      findings.at(
          figure,
          "figure '" + figure.text("id") + "' needs indicator or indicators, and not both",
          "Name one under indicator, or several under indicators.");
      return;
    }
    List<Entry> named = one.isPresent() ? List.of(one) : figure.get("indicators").items();
    named.forEach(id -> findings.checkKnown(id, "indicator", indicators.keySet()));
    List<Indicator> shown =
        named.stream().map(id -> indicators.get(id.text())).filter(Objects::nonNull).toList();
    if (shown.isEmpty() || shown.size() < named.size()) {
      return;
    }
    checkAlike(figure, shown);
    shown.forEach(indicator -> checkCodes(figure, indicator));
    checkForm(survey, figure, shown);
    checkSquare(figure);
  }

  /** Numbers of two bases side by side are read as of one. */
  private void checkAlike(Entry figure, List<Indicator> shown) {
    if (shown.stream().map(Indicator::base).distinct().count() > 1) {
      findings.at(
          figure.get("indicators"),
          "the indicators of a figure have different bases",
          "Show those of one base, and the others in a figure of their own.");
    }
    if (shown.stream().map(Indicator::statistic).distinct().count() > 1) {
      findings.at(
          figure.get("indicators"),
          "the indicators of a figure have different statistics",
          "Show those of one statistic, and the others in a figure of their own.");
    }
  }

  /** A code must exist, and be among those the indicator keeps. */
  private void checkCodes(Entry figure, Indicator indicator) {
    if (!variables.has(indicator.variable())) {
      return;
    }
    List<String> codes =
        indicator.modalities().isEmpty()
            ? variables.codesOf(indicator.variable())
            : indicator.modalities();
    figure.get("modalities").items().forEach(code -> checkCode(code, codes));
    figure.get("square").get("cells").items().stream()
        .flatMap(row -> row.items().stream())
        .forEach(code -> checkCode(code, codes));
    for (Entry net : figure.get("nets").items()) {
      net.get("modalities").items().forEach(code -> checkCode(code, codes));
    }
  }

  private void checkCode(Entry code, List<String> codes) {
    findings.checkKnown(code, "modality", codes);
  }

  private void checkForm(Survey survey, Entry figure, List<Indicator> shown) {
    boolean exclusive = shown.stream().allMatch(indicator -> isExclusive(survey, indicator));
    FigureForm form = figure.constant("form", FigureForm.TABLE);
    if (!exclusive && (form == FigureForm.STACKED || form == FigureForm.TWO_BY_TWO)) {
      findings.at(
          figure.get("form"),
          "form " + form.code() + " needs answers of which a company gives one",
          "Use bars.");
    }
    if (!exclusive && figure.get("nets").isPresent()) {
      findings.at(
          figure.get("nets"),
          "answers of which a company gives several do not add up",
          "Derive a variable of the companies meant, and show its indicator.");
    }
    if (figure.get("nets").isPresent() && figure.get("form").isPresent() && !form.showsNets()) {
      findings.at(
          figure.get("form"),
          "form " + form.code() + " shows no totals",
          "Use stacked, banner or table, or leave out nets.");
    }
    if ((form == FigureForm.TWO_BY_TWO) != figure.get("square").isPresent()) {
      findings.at(
          figure,
          "form two_by_two and square go together",
          "Say under square which answer stands in which corner.");
    }
    if (form == FigureForm.MAP) {
      checkMap(survey, figure);
    }
  }

  private void checkMap(Survey survey, Entry figure) {
    boolean hasMap =
        survey.segments().stream()
            .anyMatch(any -> any.id().equals(figure.text("by")) && any.map().isPresent());
    if (!figure.get("by").isPresent()) {
      findings.at(figure, "a map needs the segment it divides", "Name it under by.");
    } else if (!hasMap) {
      findings.at(
          figure.get("by"),
          "segment '" + figure.text("by") + "' has no map",
          "Name a file of shapes under map of the segment.");
    }
  }

  private boolean isExclusive(Survey survey, Indicator indicator) {
    return indicator.statistic() == StatisticKind.PROPORTION
        && (!variables.has(indicator.variable())
            || survey.variable(indicator.variable()).type() != AnswerType.MULTIPLE);
  }

  private void checkSquare(Entry figure) {
    Entry square = figure.get("square");
    List<Entry> rows = square.get("cells").items();
    boolean four =
        rows.size() == 2
            && rows.stream().allMatch(row -> row.items().size() == 2)
            && square.get("columns").get("values").items().size() == 2
            && square.get("rows").get("values").items().size() == 2;
    if (square.isPresent() && !four) {
      findings.at(
          square,
          "a square has two columns and two rows",
          "Give two values of each side, and two rows of two codes under cells.");
    }
  }
}
