package fr.barometre.report.figure;

import fr.barometre.report.published.Named;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.SentencePattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers of a figure in sentences ready to quote. All grammar is declared: the figure's or the
 * indicator's pattern, the words of the base that follow a share; without them number, answer and
 * base stand side by side.
 */
public final class FigureSentences {
  private final Figure figure;
  private final Language language;
  private final Typography typography;
  private final FigureNumbers numbers;

  public FigureSentences(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.typography = Typography.of(language);
    this.numbers = new FigureNumbers(figure, language);
  }

  /** One for each row, in their order. */
  public List<String> all() {
    return figure.rows().stream().map(this::of).toList();
  }

  /** With its full stop; one that is withheld says so, and why. */
  public String of(FigureRow row) {
    String reserve =
        row.status() == Status.CAUTION ? " (" + Wording.CAUTION.in(language) + ")" : "";
    return typography.sentence(domain(row) + (row.isWithheld() ? withheld(row) : told(row)))
        + reserve
        + ".";
  }

  /** The estimate with its unit and interval: {@code 52,3 % [49,8 ; 54,8]}. */
  public String value(FigureRow row) {
    String value = typography.withUnit(numbers.written(row.estimate()), numbers.unit());
    return row.ciLow().isEmpty()
        ? value
        : value
            + " "
            + typography.interval(numbers.bound(row.ciLow()), numbers.bound(row.ciHigh()));
  }

  private String domain(FigureRow row) {
    return row.isAboutAll()
        ? ""
        : Wording.OF_DOMAIN.in(
            language,
            figure.by().map(Named::label).map(this::text).orElse(""),
            text(row.segmentLabel()));
  }

  private String told(FigureRow row) {
    Optional<Label> of = of(indicator(row));
    Optional<SentencePattern> pattern =
        figure
            .words()
            .sentence()
            .or(() -> indicator(row).map(Named::sentence))
            .map(this::text)
            .map(SentencePattern::new)
            .filter(any -> of.isPresent() || !any.fields().contains(SentencePattern.BASE));
    return pattern
        .map(
            any -> any.filled(value(row), of.map(this::text).orElse(""), text(row.modalityLabel())))
        .orElseGet(() -> plain(row));
  }

  private String plain(FigureRow row) {
    String base = typography.quoted(text(figure.base()));
    return row.modality().isEmpty()
        ? Wording.PLAIN_NUMBER.in(language, text(row.indicatorLabel()), value(row), base)
        : Wording.PLAIN_SHARE.in(
            language,
            value(row),
            typography.quoted(text(row.modalityLabel())),
            text(row.indicatorLabel()),
            base);
  }

  private String withheld(FigureRow row) {
    return Wording.PLAIN_WITHHELD.in(
        language,
        row.modality().isEmpty()
            ? text(row.indicatorLabel())
            : text(row.indicatorLabel()) + ", " + typography.quoted(text(row.modalityLabel())),
        Wording.WITHHELD.in(language),
        new ReasonWords(language).of(figure.statistic(), row.statusReason()));
  }

  private Optional<Named> indicator(FigureRow row) {
    return figure.indicators().stream()
        .filter(named -> named.id().equals(row.indicator()))
        .findFirst();
  }

  /** The words that follow a share. */
  private Optional<Label> of(Optional<Named> indicator) {
    return indicator.flatMap(
        named ->
            figure.run().bases().stream()
                .filter(base -> base.id().equals(named.base()))
                .map(Named::of)
                .filter(Objects::nonNull)
                .findFirst());
  }

  private String text(Label label) {
    return label.in(language);
  }
}
