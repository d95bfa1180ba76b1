package fr.barometre.statistics.cases;

import fr.barometre.statistics.cases.RExpression.Argument;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.InDomain;
import fr.barometre.statistics.estimators.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** {@code svyby}: the same call in every combination of levels that has a company. */
final class ByFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyby")) {
      return Optional.empty();
    }
    Design design = session.design(call.argument("design", 2));
    RExpression.Call inner = inner(call);
    List<Cell> cells = new ArrayList<>();
    List<Group> present = new ArrayList<>();
    for (Group group : groups(call, session)) {
      Design domain = design.within(group.members());
      boolean any = domain.companies() > 0;
      if (any) {
        present.add(group);
      }
      if (any || call.named("drop.empty.groups").isPresent()) {
        Result result = session.within(group.members()).evaluate(inner);
        for (Cell cell : result.cells()) {
          cells.add(outer(cell, any).in(group.levels()).with("df_domain", df(domain)));
        }
      }
    }
    Estimates joint = call.flag("covmat") ? joint(inner, session, present, design) : null;
    List<String> names =
        joint == null
            ? present.stream().map(Group::name).toList()
            : names(present, session.statistic(inner).names());
    return Optional.of(new Result(cells, names, joint, design.degreesOfFreedom()));
  }

  /** The group, and the variable where there are several: {@code E:api00}. */
  private static List<String> names(List<Group> groups, List<String> variables) {
    List<String> names = new ArrayList<>();
    for (Group group : groups) {
      for (String variable : variables) {
        names.add(variables.size() == 1 ? group.name() : group.name() + ":" + variable);
      }
    }
    return names;
  }

  private static double df(Design domain) {
    return domain.degreesOfFreedom();
  }

  /**
   * Bounds of an interval of its own are published in the columns of svyby; an empty group is NA.
   */
  private static Cell outer(Cell cell, boolean any) {
    if (!any) {
      return new Cell(cell.variable(), cell.domain(), cell.p(), new LinkedHashMap<>())
          .with("estimate", Double.NaN)
          .with("se", Double.NaN);
    }
    return cell.numbers().containsKey("ci_low")
        ? cell.with("ci_low_z", cell.get("ci_low")).with("ci_high_z", cell.get("ci_high"))
        : cell;
  }

  private static List<Group> groups(RExpression.Call call, CaseSession session) {
    List<RExpression> terms = Formula.terms(call.argument("by", 1));
    List<CaseColumn> columns =
        terms.stream().map(term -> session.sample().evaluate(term).asFactor()).toList();
    return Group.of(terms.stream().map(RExpression::source).toList(), columns);
  }

  /** The call that svyby makes in each group: the function with the formula and the design. */
  private static RExpression.Call inner(RExpression.Call call) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(new Argument(null, call.argument("formula", 0)));
    if (call.named("denominator").isPresent()) {
      arguments.add(new Argument(null, call.named("denominator").get()));
    }
    arguments.add(new Argument(null, call.argument("design", 2)));
    call.arguments().stream()
        .filter(argument -> argument.name() != null)
        .filter(argument -> !argument.name().equals("denominator"))
        .forEach(arguments::add);
    String function = ((RExpression.Name) call.argument("FUN", 3)).name();
    return new RExpression.Call(function, arguments, function + " by group");
  }

  private static Estimates joint(
      RExpression.Call inner, CaseSession session, List<Group> groups, Design design) {
    List<Statistic> statistics = new ArrayList<>();
    for (Group group : groups) {
      StatisticFamily.NamedStatistic named = session.statistic(inner);
      statistics.add(new InDomain(named.statistic(), group.members()));
    }
    return design.estimate(new Together(statistics));
  }
}
