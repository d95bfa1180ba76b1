package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.ClassAccount;
import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.PrimaryRules;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.reduction.Contributions.Contribution;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.MagnitudeRule;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The primary rules on classes of companies by what they answered, as if every count of the
 * crossing were published: a statistic of a crossing gives it away, together with its margins.
 */
final class ClassRules {
  private final boolean groups;
  private final PrimaryRules counts;
  private final PrimaryRules magnitudes;

  ClassRules(Confidentiality plan) {
    this.groups = plan.groups();
    this.counts =
        new PrimaryRules(
            plan.minimumRespondents(), Optional.empty(), Optional.empty(), plan.groups());
    this.magnitudes =
        new PrimaryRules(
            0,
            plan.magnitudes().map(MagnitudeRule::dominance),
            plan.magnitudes().flatMap(MagnitudeRule::pPercent),
            false);
  }

  /** The first reason, in the order of the enum, that any count of them breaks. */
  Reason judge(List<ClassAccount> classes) {
    Set<Reason> found = EnumSet.noneOf(Reason.class);
    found.add(judge(classes.stream().mapToLong(ClassAccount::companies).sum()));
    for (ClassAccount each : classes) {
      found.add(judge(each.companies()));
      if (each.isNumber()) {
        found.add(number(each));
      }
    }
    if (!classes.get(0).isNumber()) {
      IntStream.range(0, classes.get(0).answers().size())
          .forEach(answer -> addAnswer(found, classes, answer));
    }
    found.remove(Reason.PUBLISHED);
    return found.stream().min(Comparator.naturalOrder()).orElse(Reason.PUBLISHED);
  }

  private void addAnswer(Set<Reason> found, List<ClassAccount> classes, int answer) {
    long all = classes.stream().mapToLong(each -> each.answers().get(answer)).sum();
    found.add(judge(all));
    if (all > 0) { // an answer that nobody gave is no part of the crossing
      classes.forEach(
          each ->
              found.add(
                  counts.judge(
                      Cell.count("", each.answers().get(answer)),
                      Cell.count("", each.companies()))));
    }
  }

  private Reason judge(long companies) {
    return counts.judge(Cell.count("", companies));
  }

  private Reason number(ClassAccount each) {
    if (groups && each.alike() && each.companies() > 0) {
      return Reason.GROUP;
    }
    Contribution adds = each.contribution();
    return magnitudes.judge(
        new Cell("", adds.sum(), each.companies(), adds.largest(), adds.second()));
  }
}
