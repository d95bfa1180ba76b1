package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a call is computed in: the sample reduced to its columns, the designs, names bound to calls.
 */
final class CaseSession {
  private final ReferenceCase referenceCase;
  private final Map<String, RExpression> bindings;
  private final List<CallFamily> families;
  private final CaseSample sample;
  private final DesignCalls designs;
  private final boolean[] domain;

  /**
   * @param options in force, by their name in R: {@code lonely.psu}, …
   */
  CaseSession(
      ReferenceCase referenceCase, CaseData data, ExpectedRow row, Map<String, String> options) {
    this.referenceCase = referenceCase;
    families = Families.all();
    bindings = Bindings.of(referenceCase, row);
    Set<String> needed = new TreeSet<>();
    collect(RParser.parse(row.call()), needed);
    needed.retainAll(data.columns());
    sample = new CaseSample(data, needed);
    designs = new DesignCalls(this, options);
    domain = null;
  }

  private CaseSession(CaseSession session, boolean[] domain) {
    referenceCase = session.referenceCase;
    bindings = session.bindings;
    families = session.families;
    sample = session.sample;
    designs = session.designs;
    this.domain = domain;
  }

  private void collect(RExpression expression, Set<String> needed) {
    for (String name : expression.names()) {
      if (ReplicateCalls.isReplicated(name, referenceCase)) {
        needed.add(ReplicateCalls.WEIGHT);
      } else if (needed.add(name) && bindings.containsKey(name)) {
        collect(bindings.get(name), needed);
      }
    }
  }

  CaseSample sample() {
    return sample;
  }

  ReferenceCase referenceCase() {
    return referenceCase;
  }

  /** What a name stands for, or the expression itself. */
  RExpression bound(RExpression expression) {
    return expression instanceof RExpression.Name name && bindings.containsKey(name.name())
        ? bindings.get(name.name())
        : expression;
  }

  Design design(RExpression expression) {
    Design design = designs.design(expression);
    return domain == null ? design : design.within(domain);
  }

  /** The same session with every design seen from a domain. */
  CaseSession within(boolean[] part) {
    return new CaseSession(this, part);
  }

  /** The statistic behind a call, to be estimated together with others. */
  StatisticFamily.NamedStatistic statistic(RExpression.Call call) {
    for (CallFamily family : families) {
      if (family instanceof StatisticFamily known) {
        var statistic = known.statistic(call, this);
        if (statistic.isPresent()) {
          return statistic.get();
        }
      }
    }
    throw new UnclaimedCall(call.source());
  }

  /** The result of a call, by the first family that knows it. */
  Result evaluate(RExpression expression) {
    RExpression bound = bound(expression);
    if (bound instanceof RExpression.Call call) {
      for (CallFamily family : families) {
        var result = family.compute(call, this);
        if (result.isPresent()) {
          return result.get();
        }
      }
    }
    throw new UnclaimedCall(bound.source());
  }
}
