package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Statistic;
import java.util.List;
import java.util.Optional;

/** A family whose values are one statistic, so that several can be estimated together. */
interface StatisticFamily extends CallFamily {

  /** The statistic of a call and the names of its values; empty if the call is of another kind. */
  Optional<NamedStatistic> statistic(RExpression.Call call, CaseSession session);

  record NamedStatistic(List<String> names, Statistic statistic, Answers answers) {}
}
