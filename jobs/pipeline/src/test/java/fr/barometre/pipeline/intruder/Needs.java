package fr.barometre.pipeline.intruder;

import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.function.Predicate;

/** How far hidden counts have to stay uncertain, by what the survey declares. */
final class Needs {
  private final Confidentiality plan;
  private final OpenEdition truth;
  private final boolean weighted;
  private final Predicate<Count> isShown;

  /**
   * @param weighted whether counts are those of the population
   * @param isShown whether a reader sees a count
   */
  Needs(Survey survey, OpenEdition truth, boolean weighted, Predicate<Count> isShown) {
    this.plan = survey.confidentiality().orElseThrow();
    this.truth = truth;
    this.weighted = weighted;
    this.isShown = isShown;
  }

  /** A number by all its names. */
  Secret secret(List<Count> names) {
    double value = value(names.get(0));
    List<Count> estimated =
        names.stream().filter(name -> truth.domains().isEstimated(name.domain())).toList();
    boolean kept = estimated.stream().anyMatch(name -> !name.isBase() || isFew(name));
    Need need = Need.NOTHING;
    for (Count name : estimated) {
      need = need.or(name.isBase() ? ofBase(name) : ofAnswer(name));
    }
    for (Count name : estimated) {
      if (!name.isBase() && isShown.test(name.base())) {
        need = need.within(value(name.base()), value);
      }
    }
    return new Secret(names, value, need, kept);
  }

  private Need ofBase(Count base) {
    return isFew(base) ? around(value(base)) : elsewhere();
  }

  /** 0 % need not seem less, 100 % need not seem more. */
  private Need ofAnswer(Count answer) {
    double value = value(answer);
    double respondents = truth.get(answer).respondents();
    double left = truth.get(answer.base()).respondents() - respondents;
    if (isFew(answer)) {
      return around(value);
    }
    if (plan.groups() && respondents == 0) {
      return new Need(0, around(0).above(), 0);
    }
    if (plan.groups() && left == 0) {
      return new Need(around(value).below(), 0, 0);
    }
    boolean fewOthers = left > 0 && left < plan.minimumRespondents();
    if (answer.figure().contains("/") && fewOthers && isShown.test(answer.base())) {
      Need others = around(value(answer.base()) - value);
      return new Need(Math.min(value, others.above()), others.below(), 0);
    }
    return elsewhere();
  }

  private boolean isFew(Count count) {
    double respondents = truth.get(count).respondents();
    return respondents > 0 && respondents < plan.minimumRespondents();
  }

  private Need around(double value) {
    double each = Math.max(1, plan.interval() * value);
    return new Need(Math.min(each, value), each, 0);
  }

  private static Need elsewhere() {
    return new Need(0, 0, 1);
  }

  private double value(Count count) {
    return truth.get(count).of(weighted);
  }
}
