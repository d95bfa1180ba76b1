package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a call is computed in: the sample reduced to its columns, the designs, names bound to calls.
 */
final class CaseSession {
  private static final List<String> STATISTICS =
      List.of("svymean", "svytotal", "svyby", "svyratio", "svyvar", "svyglm");

  private final CaseSource source;
  private final Map<String, String> options;
  private final Map<String, RExpression> bindings;
  private final List<CallFamily> families;
  private final CaseSample sample;
  private final DesignCalls designs;
  private final boolean[] domain;
  private final Set<String> guessed = new TreeSet<>();

  /**
   * @param call in whose terms the columns are chosen
   * @param bindings of names
   * @param options in force, by their name in R: {@code lonely.psu}, …
   */
  CaseSession(
      CaseSource source,
      RExpression call,
      Map<String, RExpression> bindings,
      Map<String, String> options) {
    this.source = source;
    this.bindings = bindings;
    this.options = options;
    families = Families.all();
    Set<String> needed = new TreeSet<>(source.alsoNeeded());
    List<RExpression> cuts = new ArrayList<>();
    List<RExpression.Argument> updates = new ArrayList<>();
    collect(call, needed, cuts, updates);
    needed.retainAll(source.data().columns());
    CaseSample cut = new CaseSample(source.data(), needed);
    for (RExpression.Argument update : updates) {
      cut = cut.with(update.name(), cut.evaluate(update.value()));
    }
    for (RExpression condition : cuts) {
      cut = cut.where(condition);
    }
    sample = cut;
    designs = new DesignCalls(this, options);
    domain = null;
  }

  private CaseSession(CaseSession session, boolean[] domain) {
    source = session.source;
    options = session.options;
    bindings = session.bindings;
    families = session.families;
    sample = session.sample;
    designs = session.designs;
    this.domain = domain;
  }

  /** Columns, conditions to which a design's data are cut before it is made, columns added. */
  private void collect(
      RExpression expression,
      Set<String> needed,
      List<RExpression> cuts,
      List<RExpression.Argument> updates) {
    for (RExpression.Call call : expression.calls()) {
      if (call.function().equals("svydesign")
          && call.named("data").orElse(null) instanceof RExpression.Call cut
          && cut.function().equals("subset")
          && !cuts.contains(cut.argument("subset", 1))) {
        cuts.add(cut.argument("subset", 1));
      }
      if (call.function().equals("update")) {
        call.arguments().stream().filter(added -> added.name() != null).forEach(updates::add);
      }
      if (call.function().equals("svrepdesign")) {
        needed.addAll(ReplicateCalls.columns(call, source.data().columns()));
      }
    }
    for (String name : expression.names()) {
      if (ReplicateCalls.isReplicated(name, source.referenceCase())) {
        needed.add(ReplicateCalls.WEIGHT);
      }
      if (needed.add(name) && bindings.containsKey(name)) {
        collect(bindings.get(name), needed, cuts, updates);
      }
    }
  }

  CaseSample sample() {
    return sample;
  }

  ReferenceCase referenceCase() {
    return source.referenceCase();
  }

  /** Whether replicates are behind an expression. */
  boolean isReplicated(RExpression expression) {
    return expression.calls().stream()
            .anyMatch(call -> List.of("as.svrepdesign", "svrepdesign").contains(call.function()))
        || expression.names().stream()
            .anyMatch(
                name ->
                    ReplicateCalls.isReplicated(name, referenceCase())
                        || bindings.containsKey(name)
                            && !bindings.get(name).names().contains(name)
                            && isReplicated(bindings.get(name)));
  }

  /** The code of the unit of each entry at a stage of a drawn design. */
  int[] unitsOf(RExpression design, int stage) {
    if (bound(design) instanceof RExpression.Call call) {
      return call.function().equals("svydesign")
          ? sample
              .evaluate(Formula.terms(call.argument("ids", 0)).get(stage - 1))
              .asFactor()
              .codes()
          : unitsOf(call.argument("design", 0), stage);
    }
    throw new UnclaimedCall(design.source());
  }

  /**
   * The result behind an argument: that of its call, or, for a name that nothing binds, of the
   * nearest call before this one whose result fits.
   */
  Result resultOf(RExpression argument, Predicate<Result> fits) {
    if (isBound(argument)) {
      return evaluate(argument);
    }
    guessed.add(argument.source());
    for (RExpression.Call call : source.callsBefore()) {
      if (STATISTICS.contains(call.function())) {
        Result result = new CaseSession(source, call, bindings, options).evaluate(call);
        if (result.estimates() != null && fits.test(result)) {
          return result;
        }
      }
    }
    throw new UnclaimedCall("unknown " + argument.source());
  }

  /** A session on the columns of the call behind an argument, found likewise. */
  CaseSession sessionOf(
      RExpression argument, RExpression.Call user, Predicate<RExpression.Call> fits) {
    if (!isBound(argument)) {
      guessed.add(argument.source());
    }
    return isBound(argument)
        ? this
        : source.callsBefore().stream()
            .filter(fits)
            .findFirst()
            .map(call -> new CaseSession(source, user, with(argument, call), options))
            .orElseThrow(() -> new UnclaimedCall("unknown " + argument.source()));
  }

  private Map<String, RExpression> with(RExpression name, RExpression.Call call) {
    Map<String, RExpression> more = new LinkedHashMap<>(bindings);
    more.put(name.source(), call);
    return more;
  }

  /** Names that the case does not tell, taken for calls before. */
  Set<String> guessed() {
    return guessed;
  }

  boolean isBound(RExpression expression) {
    return !(expression instanceof RExpression.Name name) || bindings.containsKey(name.name());
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
