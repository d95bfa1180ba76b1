package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.statistics.models.TermTest;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Model;
import fr.barometre.survey.Variable;
import java.util.List;
import java.util.Optional;

/**
 * One coefficient of a declared model.
 *
 * @param term the variable; absent for the intercept
 * @param modality what the coefficient compares with the reference; absent for a number or a yes/no
 *     variable
 * @param result its numbers; null once withheld
 * @param classes the companies under the codes of the term, all of the model for the intercept, by
 *     their outcome
 * @param reason why it is not plainly published; empty if it is
 */
public record ModelRow(
    Model model,
    Optional<Variable> term,
    Optional<Modality> modality,
    Result result,
    List<ClassAccount> classes,
    Status status,
    String reason) {

  /**
   * The numbers of a coefficient.
   *
   * @param respondents companies in the base with all answers
   * @param termTest absent for the intercept
   */
  public record Result(
      long respondents,
      double coefficient,
      double standardError,
      Interval interval,
      StudentTest test,
      double marginalEffect,
      double marginalEffectError,
      Optional<TermTest> termTest) {}

  /** Without its numbers. */
  public ModelRow withheld(String why) {
    return new ModelRow(model, term, modality, null, classes, Status.WITHHELD, why);
  }
}
