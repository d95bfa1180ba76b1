package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.statistics.models.TermTest;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Model;
import fr.barometre.survey.Variable;
import java.util.Optional;

/**
 * One coefficient of a declared model.
 *
 * @param term the variable; absent for the intercept
 * @param modality what the coefficient compares with the reference; absent for a number or a yes/no
 *     variable
 * @param respondents companies in the base with all answers
 * @param termTest absent for the intercept
 */
public record ModelRow(
    Model model,
    Optional<Variable> term,
    Optional<Modality> modality,
    long respondents,
    double coefficient,
    double standardError,
    Interval interval,
    StudentTest test,
    double marginalEffect,
    double marginalEffectError,
    Optional<TermTest> termTest) {

  ModelRow withTest(Optional<TermTest> test) {
    return new ModelRow(
        model,
        term,
        modality,
        respondents,
        coefficient,
        standardError,
        interval,
        this.test,
        marginalEffect,
        marginalEffectError,
        test);
  }
}
