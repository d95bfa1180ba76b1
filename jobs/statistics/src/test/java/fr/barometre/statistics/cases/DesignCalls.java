package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.SampleFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the designs that calls name: drawn, cut to a domain, replicated or reweighted. */
final class DesignCalls {
  private final CaseSession session;
  private final Map<String, String> options;

  DesignCalls(CaseSession session, Map<String, String> options) {
    this.session = session;
    this.options = options;
  }

  Design design(RExpression expression) {
    if (expression instanceof RExpression.Name name) {
      Optional<Design> replicated = ReplicateCalls.design(name.name(), session);
      if (replicated.isPresent()) {
        return replicated.get();
      }
    }
    RExpression bound = session.bound(expression);
    if (bound instanceof RExpression.Call call) {
      switch (call.function()) {
        case "svydesign":
          return sampled(call);
        case "svrepdesign":
          return ReplicateCalls.given(call, session);
        case "as.svrepdesign":
          return ReplicateCalls.made(call, session, lonelyUnit());
        case "subset":
          return design(call.argument("x", 0)).within(holds(call.argument("subset", 1)));
        case "[":
          return design(call.argument("x", 0)).within(holds(call.argument("i", 1)));
        case "update": // columns are added by the session
          return design(call.argument("object", 0));
        case "svystandardize": // the same sample: MeanFamily standardises the means
          return design(call.argument("design", 0));
        case "calibrate", "postStratify", "rake", "trimWeights":
          return new WeightingCalls(session).adjusted(call, design(call.argument("design", 0)));
        default:
      }
    }
    throw new UnclaimedCall(bound.source());
  }

  private Design sampled(RExpression.Call call) {
    SampleFrame frame = new SampleFrame(session.sample().size());
    frame.multiplicity(session.sample().multiplicity());
    for (RExpression term : terms(call, "ids")) {
      if (!(term instanceof RExpression.Number)) {
        frame.units(session.sample().evaluate(term).texts());
      }
    }
    terms(call, "strata").forEach(term -> frame.strata(session.sample().evaluate(term).texts()));
    terms(call, "fpc").forEach(term -> frame.populations(numbers(term)));
    terms(call, "weights").forEach(term -> frame.weights(numbers(term)));
    for (RExpression term : terms(call, "probs")) {
      frame.weights(Arrays.stream(numbers(term)).map(p -> 1 / p).toArray());
    }
    if (call.flag("nest")) {
      frame.nested();
    }
    apply(frame);
    return frame.design();
  }

  private void apply(SampleFrame frame) {
    frame.lonelyUnit(lonelyUnit());
    if (options.getOrDefault("adjust.domain.lonely", "FALSE").equals("TRUE")) {
      frame.adjustInDomains();
    }
    if (options.getOrDefault("ultimate.cluster", "FALSE").equals("TRUE")) {
      frame.ultimateClusters();
    }
  }

  private LonelyUnit lonelyUnit() {
    String rule = options.getOrDefault("lonely.psu", "fail");
    return rule.equals("fail") ? LonelyUnit.REFUSE : LonelyUnit.valueOf(rule.toUpperCase());
  }

  private static List<RExpression> terms(RExpression.Call call, String name) {
    Optional<RExpression> first = name.equals("ids") ? call.positional(0) : Optional.empty();
    return call.named(name).or(() -> first).map(Formula::terms).orElse(List.of());
  }

  private double[] numbers(RExpression term) {
    if (term instanceof RExpression.Call call && call.function().equals("weights")) {
      return design(call.argument("object", 0)).weights();
    }
    return session.sample().numbers(term);
  }

  private boolean[] holds(RExpression condition) {
    return session.sample().holds(condition);
  }
}
