package fr.barometre.report.published;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.FigureOrder;
import fr.barometre.survey.Label;
import fr.barometre.survey.NetTotal;
import fr.barometre.survey.TwoByTwo;
import java.util.List;
import java.util.Optional;

/**
 * A figure the survey declares, as its edition carries it.
 *
 * @param indicators what it shows, one or several of one statistic and one base
 * @param modalities the codes shown, in that order; all where empty
 * @param by the segment it is broken down by; null where it is not
 * @param form null where its content chooses it
 * @param nets totals of exclusive answers
 * @param square null but for the form TWO_BY_TWO
 * @param question the wording in the place of the indicator's; null as a rule
 * @param base the words in the place of the base's label; null as a rule
 * @param notes of this figure alone
 * @param sentence what an author writes of it; null where the indicator's serves
 * @param headline whether the summary of a run shows it
 */
public record DeclaredFigure(
    String id,
    String titleFr,
    String titleEn,
    @JsonAlias("indicator") // as editions before several could be named have it
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> indicators,
    List<String> modalities,
    String by,
    FigureForm form,
    FigureOrder order,
    List<NetTotal> nets,
    TwoByTwo square,
    Label question,
    Label base,
    List<Label> notes,
    Label sentence,
    boolean headline) {

  public DeclaredFigure {
    indicators = copy(indicators);
    modalities = copy(modalities);
    order = order == null ? FigureOrder.DECLARED : order;
    nets = copy(nets);
    notes = copy(notes);
  }

  public Label title() {
    return new Label(titleFr, titleEn);
  }

  public Optional<String> segment() {
    return Optional.ofNullable(by);
  }

  /** Whether an answer of an indicator is among what it shows. */
  public boolean shows(String indicator, String modality) {
    return indicators.contains(indicator)
        && (modalities.isEmpty() || modalities.contains(modality));
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
