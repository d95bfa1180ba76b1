package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * How a figure is shown.
 *
 * @param form chosen by its content where absent
 * @param nets totals of exclusive answers shown beside them
 * @param square of the form TWO_BY_TWO
 * @param question the wording shown in the place of the indicator's
 * @param base the words for the base shown in the place of its label
 * @param sentence what an author writes of it, in the place of the indicator's
 * @param notes said under the figure beside those every figure has
 */
public record FigurePresentation(
    Optional<FigureForm> form,
    FigureOrder order,
    List<NetTotal> nets,
    Optional<TwoByTwo> square,
    Optional<Label> question,
    Optional<Label> base,
    List<Label> notes,
    Optional<Label> sentence) {}
