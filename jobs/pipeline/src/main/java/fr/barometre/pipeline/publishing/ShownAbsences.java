package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.checking.AbsenceShares;
import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Why answers are absent, and whether that may be seen.
 *
 * <p>The shares of a question are shown all three or not at all: with those that answered they add
 * up to all companies. They are hidden where one of these kinds is of too few companies, or all but
 * too few are of it; and where who was not asked is told by an answer of which a figure is hidden.
 */
public final class ShownAbsences {
  private final Survey survey;
  private final List<AbsenceShares> absences;
  private final long kept;
  private final ConfidentialCounts counts;

  /**
   * @param absences in the order of the questions
   * @param kept companies that they are shares of
   */
  public ShownAbsences(
      Survey survey, List<AbsenceShares> absences, long kept, ConfidentialCounts counts) {
    this.survey = survey;
    this.absences = absences;
    this.kept = kept;
    this.counts = counts;
  }

  AbsenceShares of(Question question) {
    return absences.get(survey.questions().indexOf(question));
  }

  Reason reason(Question question) {
    AbsenceShares shares = of(question);
    long notAsked = companies(shares.notAsked());
    long noAnswer = companies(shares.noAnswer());
    long dontKnow = companies(shares.dontKnow());
    Reason few =
        LongStream.of(notAsked, noAnswer, dontKnow, kept - notAsked - noAnswer - dontKnow)
            .mapToObj(companies -> counts.of(companies, kept))
            .filter(reason -> reason != Reason.PUBLISHED)
            .findFirst()
            .orElse(Reason.PUBLISHED);
    return few == Reason.PUBLISHED && counts.hidesFigures(routing(question))
        ? Reason.SECONDARY
        : few;
  }

  private long companies(double share) {
    return Math.round(share * kept);
  }

  /** The variables that the condition under which it is asked names. */
  private Set<String> routing(Question question) {
    String condition = question.askedIf().orElse("");
    return Stream.<Variable>concat(survey.questions().stream(), survey.derived().stream())
        .map(Variable::id)
        .filter(id -> Pattern.compile("\\b" + Pattern.quote(id) + "\\b").matcher(condition).find())
        .collect(Collectors.toSet());
  }
}
