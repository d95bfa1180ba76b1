package fr.barometre.statistics.cases;

import java.util.Optional;

/** Calls of one kind: reads their arguments and computes them with the library. */
interface CallFamily {

  /**
   * @return empty if the call is of another kind
   */
  Optional<Result> compute(RExpression.Call call, CaseSession session);
}
