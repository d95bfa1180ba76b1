package fr.barometre.report.explain;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.DomainName;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a cell is, in words, and its numbers as they are printed. */
final class CellWords {
  private static final int RATIO_DECIMALS = 4;

  private final Explanation explained;
  private final Language language;
  private final Typography typography;

  CellWords(Explanation explained, Language language) {
    this.explained = explained;
    this.language = language;
    this.typography = Typography.of(language);
  }

  String indicator() {
    PublishedRow cell = explained.cell();
    String label = explained.indicator().label().in(language);
    String modality = cell.text("modality");
    String answer =
        modality == null
            ? ""
            : " — "
                + explained
                    .indicator()
                    .modality(modality)
                    .map(code -> code.label().in(language))
                    .orElse(cell.text("modality_label"));
    return label + answer + " (" + cell.text("statistic") + ")";
  }

  /** With its condition. */
  String base() {
    String words = explained.cell().text("base");
    return run()
        .base(words)
        .map(
            base ->
                base.label().in(language)
                    + (base.sql() == null
                        ? ""
                        : " ("
                            + base.sql().strip()
                            + (base.column() == null ? "" : ", " + base.column())
                            + ")"))
        .orElse(words);
  }

  String domain() {
    String name = explained.cell().text("domain");
    return name.equals(DomainName.ALL)
        ? ExplainWording.EVERYBODY.in(language)
        : DomainName.parse(name).entrySet().stream()
            .map(part -> segment(part.getKey(), part.getValue()))
            .collect(Collectors.joining(", "));
  }

  private String segment(String id, String code) {
    Named segment = run().segment(id).orElseGet(() -> Named.undeclared(id, id));
    return segment.label().in(language)
        + " = "
        + segment.modality(code).map(found -> found.label().in(language)).orElse(code);
  }

  /** Empty where absent. */
  String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return switch (explained.cell().text("statistic")) {
      case "proportion", "balance" -> typography.percent(number, 1);
      case "total" -> withUnit(typography.number(number, 0));
      case "ratio" -> withUnit(typography.number(number, RATIO_DECIMALS));
      default -> withUnit(typography.number(number, 1));
    };
  }

  private String withUnit(String number) {
    String unit = explained.cell().text("unit");
    return unit == null || unit.equals("1") ? number : typography.withUnit(number, unit);
  }

  private Manifest run() {
    return explained.edition().manifest();
  }
}
