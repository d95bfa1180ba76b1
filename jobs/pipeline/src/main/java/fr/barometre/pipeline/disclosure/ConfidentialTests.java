package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.AssociationRow;
import fr.barometre.pipeline.estimating.ClassAccount;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Association;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.StatusReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which tests have to lose their numbers.
 *
 * <p>A test counts as the crossing that it rests on: it is shown where every count of the crossing
 * could be. Of a test, those of its parts that are shown may not leave a crossing that could not
 * be: the one on the fewest companies is hidden too.
 */
final class ConfidentialTests {
  private final Confidentiality plan;
  private final ClassRules rules;
  private final HiddenFigures figures;
  private final List<AssociationRow> tests;
  private final List<Reason> reasons;

  /**
   * @param figures all, with what confidentiality says of each
   */
  ConfidentialTests(Survey survey, List<Judged> figures, List<AssociationRow> tests) {
    this.plan = survey.confidentiality().orElseThrow();
    this.rules = new ClassRules(plan);
    this.figures = new HiddenFigures(survey, figures);
    this.tests = tests;
    this.reasons = new ArrayList<>(tests.stream().map(this::own).toList());
    while (isOneMoreHidden()) {}
  }

  /** The same tests, the hidden ones without their numbers. */
  List<AssociationRow> shown() {
    return IntStream.range(0, tests.size())
        .mapToObj(
            a ->
                isShown(a)
                    ? tests.get(a)
                    : tests
                        .get(a)
                        .withheld(
                            StatusReason.ofConfidentiality(plan, reasons.get(a).code()).text()))
        .toList();
  }

  private boolean isShown(int a) {
    return reasons.get(a) == Reason.PUBLISHED;
  }

  private Reason own(AssociationRow row) {
    Reason primary = rules.judge(row.classes());
    Association test = row.test();
    return primary == Reason.PUBLISHED
            && figures.concern(test.base(), test.domain(), Set.of(test.variable(), test.by()))
        ? Reason.SECONDARY
        : primary;
  }

  private boolean isOneMoreHidden() {
    for (int a = 0; a < tests.size(); a++) {
      for (List<Integer> parts : isShown(a) ? parts(a) : List.<List<Integer>>of()) {
        if (leaveTooFew(a, parts)) {
          int smallest =
              parts.stream().min(Comparator.comparing(b -> companies(tests.get(b)))).orElseThrow();
          reasons.set(smallest, Reason.SECONDARY);
          return true;
        }
      }
    }
    return false;
  }

  /** What may be taken from a test: every other on some of its companies, and all that part it. */
  private Collection<List<Integer>> parts(int a) {
    Map<Object, List<Integer>> parts = new LinkedHashMap<>();
    for (int b = 0; b < tests.size(); b++) {
      if (a == b || !isShown(b) || !isWithin(tests.get(b).test(), tests.get(a).test())) {
        continue;
      }
      parts.put(b, List.of(b));
      Association other = tests.get(b).test();
      Set<String> further = new HashSet<>(other.domain().keySet());
      further.removeAll(tests.get(a).test().domain().keySet());
      List<Integer> siblings =
          parts.computeIfAbsent(List.of(other.base(), further), any -> new ArrayList<>());
      if (siblings.stream().noneMatch(c -> tests.get(c).test().domain().equals(other.domain()))) {
        siblings.add(b);
      }
    }
    return parts.values();
  }

  /** The same answers, in a part of the domain or perhaps of the base. */
  private static boolean isWithin(Association other, Association test) {
    return test.variable().equals(other.variable())
        && test.by().equals(other.by())
        && other.domain().entrySet().containsAll(test.domain().entrySet())
        && !(test.base().equals(other.base()) && test.domain().equals(other.domain()));
  }

  private boolean leaveTooFew(int a, List<Integer> parts) {
    List<ClassAccount> left = tests.get(a).classes();
    for (int b : parts) {
      List<ClassAccount> taken = tests.get(b).classes();
      List<ClassAccount> all = left;
      left = IntStream.range(0, all.size()).mapToObj(k -> all.get(k).minus(taken.get(k))).toList();
    }
    boolean isPart =
        left.stream().flatMap(each -> each.answers().stream()).allMatch(count -> count >= 0);
    return isPart && rules.judge(left) != Reason.PUBLISHED;
  }

  private static long companies(AssociationRow row) {
    return row.classes().stream().mapToLong(ClassAccount::companies).sum();
  }
}
