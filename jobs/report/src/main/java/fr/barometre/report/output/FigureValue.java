package fr.barometre.report.output;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.FigureSentences;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A number of a figure under the name that documents call it by.
 *
 * @param id the figure's, followed by the codes that tell its numbers apart: {@code
 *     wood_by_size.large}
 * @param estimate null where it is withheld, as are the bounds
 * @param value as printed; words where it is withheld
 * @param interval as printed; empty where there is none
 * @param sentence ready to quote
 */
public record FigureValue(
    String id,
    String figure,
    String cellId,
    String statistic,
    String unit,
    Double estimate,
    Double ciLow,
    Double ciHigh,
    Double ciLevel,
    long n,
    Label base,
    String status,
    String statusReason,
    Label value,
    Label interval,
    Label sentence) {

  /** Those of a figure, in its order. */
  public static List<FigureValue> of(Figure figure) {
    boolean several = figure.rows().stream().map(FigureRow::modality).distinct().count() > 1;
    return figure.rows().stream().map(row -> of(figure, row, id(figure, row, several))).toList();
  }

  @JsonIgnore
  public boolean isWithheld() {
    return Status.WITHHELD.code().equals(status);
  }

  private static String id(Figure figure, FigureRow row, boolean several) {
    StringBuilder id = new StringBuilder(figure.id());
    if (figure.indicators().size() > 1) {
      id.append('.').append(row.indicator());
    }
    if (figure.by().isPresent()) {
      id.append('.').append(row.segment());
    }
    if (several && !row.modality().isEmpty()) {
      id.append('.').append(row.modality());
    }
    return id.toString();
  }

  private static FigureValue of(Figure figure, FigureRow row, String id) {
    return new FigureValue(
        id,
        figure.id(),
        row.cellId(),
        figure.statistic(),
        figure.unit(),
        orNull(row.estimate()),
        orNull(row.ciLow()),
        orNull(row.ciHigh()),
        orNull(figure.level()),
        row.respondents(),
        figure.base(),
        row.status().code(),
        row.statusReason(),
        both(
            language ->
                row.isWithheld()
                    ? Wording.WITHHELD.in(language)
                    : figure.written(row.estimate(), language)),
        both(language -> figure.interval(row, language)),
        both(language -> new FigureSentences(figure, language).of(row)));
  }

  private static Label both(Function<Language, String> text) {
    return new Label(text.apply(Language.FR), text.apply(Language.EN));
  }

  private static Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
