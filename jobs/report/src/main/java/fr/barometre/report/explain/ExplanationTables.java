package fr.barometre.report.explain;

import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The tables of an explanation: strata, rules and companies. */
final class ExplanationTables {
  private static final int SUM_DECIMALS = 2;

  private final Explanation explained;
  private final Language language;
  private final Typography typography;
  private final ReasonWords reasons;
  private final String statistic;

  ExplanationTables(Explanation explained, Language language) {
    this.explained = explained;
    this.language = language;
    this.typography = Typography.of(language);
    this.reasons = new ReasonWords(language);
    this.statistic = explained.cell().text("statistic");
  }

  AlignedTable strata() {
    AlignedTable table = new AlignedTable(1);
    List<String> header =
        words(
            ExplainWording.STRATUM,
            ExplainWording.RESPONDED,
            ExplainWording.FRAME,
            ExplainWording.OF_CELL,
            ExplainWording.WEIGHT);
    if (isShare()) {
      header.add(ExplainWording.GAVE.in(language));
    }
    header.add(ExplainWording.SUM.in(language));
    table.add(header);
    explained.strata().forEach(stratum -> table.add(line(stratum)));
    return table;
  }

  private List<String> line(StratumCount stratum) {
    List<String> line = new ArrayList<>();
    line.add(
        stratum.code() == null
            ? ExplainWording.TOGETHER.in(language, stratum.strata())
            : stratum.code());
    line.add(typography.count(stratum.sampled()));
    line.add(stratum.population().map(frame -> typography.number(frame, 0)).orElse("–"));
    line.add(typography.count(stratum.respondents()));
    line.add(typography.number(stratum.weight(), SUM_DECIMALS));
    if (isShare()) {
      line.add(typography.count(stratum.gave()));
    }
    line.add(typography.number(stratum.sum(), SUM_DECIMALS));
    return line;
  }

  /** Each rule with its bounds; of a cell that is published, with its value. */
  AlignedTable rules() {
    PublishedRow cell = explained.cell();
    List<RuleCheck> checks =
        explained.edition().manifest().quality().of(statistic).stream()
            .map(rule -> RuleCheck.of(rule, cell))
            .toList();
    AlignedTable table = new AlignedTable(1);
    if (checks.isEmpty()) {
      return table.add(List.of(ExplainWording.NO_RULES.in(language)));
    }
    List<String> header =
        words(
            ExplainWording.CRITERION,
            ExplainWording.VALUE,
            ExplainWording.WITHHELD_FROM,
            ExplainWording.CAUTION_FROM);
    header.add("");
    table.add(header);
    checks.forEach(check -> table.add(line(check)));
    return table;
  }

  private List<String> line(RuleCheck check) {
    QualityRule rule = check.rule();
    return List.of(
        reasons.name(rule.criterion()),
        check.value().map(value -> reasons.measure(statistic, rule.criterion(), value)).orElse(""),
        bound(rule.criterion(), rule.withheld()),
        bound(rule.criterion(), rule.caution()),
        verdict(check));
  }

  private String bound(Criterion criterion, OptionalDouble bound) {
    return bound.isEmpty()
        ? ""
        : criterion.sign() + " " + reasons.measure(statistic, criterion, bound.getAsDouble());
  }

  private String verdict(RuleCheck check) {
    if (explained.isWithheld()) {
      return "";
    }
    if (check.value().isEmpty()) {
      return ExplainWording.NO_SAY.in(language);
    }
    return (check.breach().isPresent() ? ExplainWording.BROKEN : ExplainWording.KEPT).in(language);
  }

  /** Those that are listed. */
  AlignedTable companies() {
    boolean ratio = statistic.equals("ratio");
    AlignedTable table = new AlignedTable(2);
    List<String> header =
        words(
            ExplainWording.COMPANY,
            ExplainWording.STRATUM,
            ExplainWording.WEIGHT_OF_ONE,
            ExplainWording.ANSWER);
    if (ratio) {
      header.add(ExplainWording.DENOMINATOR.in(language));
    }
    table.add(header);
    for (CellCompany company : explained.companies()) {
      List<String> line =
          new ArrayList<>(
              List.of(
                  company.company(),
                  company.stratum(),
                  Double.toString(company.weight()),
                  plain(company.answer())));
      if (ratio) {
        line.add(plain(company.denominator()));
      }
      table.add(line);
    }
    return table;
  }

  private boolean isShare() {
    return statistic.equals("proportion");
  }

  private List<String> words(ExplainWording... all) {
    return new ArrayList<>(Stream.of(all).map(word -> word.in(language)).toList());
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
