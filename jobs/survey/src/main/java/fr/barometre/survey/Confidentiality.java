package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * What must not be seen of one company in the published figures.
 *
 * @param minimumRespondents a count on fewer is hidden, unless it is empty
 * @param holding variable that names the owner of companies: those of one owner count as one, and
 *     what they add to a magnitude counts together; a company without a holding stands alone
 * @param weighted whether counts are those of the population, not of the respondents
 * @param groups whether 0 % and 100 % are hidden
 * @param interval share of a hidden count that has to stay uncertain on each side; one company at
 *     least
 * @param cost what is lost with a further cell: value, contributors or one
 * @param magnitudes when totals, means and ratios are hidden for what one company adds to them
 * @param nested segments whose codes lie within those of another
 * @param tellsReasons whether a hidden row names the rule that hides it, which says something of
 *     what is hidden: that all answered alike, or that one company dominates
 */
public record Confidentiality(
    int minimumRespondents,
    Optional<String> holding,
    boolean weighted,
    boolean groups,
    double interval,
    String cost,
    Optional<MagnitudeRule> magnitudes,
    List<Nesting> nested,
    boolean tellsReasons,
    Place place) {}
