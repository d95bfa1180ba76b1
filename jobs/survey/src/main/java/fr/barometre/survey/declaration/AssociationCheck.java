package fr.barometre.survey.declaration;

import fr.barometre.statistics.association.IndependenceTest;
import fr.barometre.statistics.association.RankScore;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Association;
import fr.barometre.survey.AssociationKind;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Survey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tests: what is tested can be, in the way that is asked. */
final class AssociationCheck {
  private static final Set<AnswerType> CODED = Set.of(AnswerType.SINGLE, AnswerType.BOOLEAN);
  private static final Map<AssociationKind, List<String>> METHODS =
      Map.of(
          AssociationKind.INDEPENDENCE,
          codes(IndependenceTest.values()),
          AssociationKind.MEANS,
          List.of(FigurePrecision.STUDENT),
          AssociationKind.RANKS,
          codes(RankScore.values()));

  private final Survey survey;
  private final Findings findings;
  private final Variables variables;

  AssociationCheck(Survey survey, Findings findings, Variables variables) {
    this.survey = survey;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Association test, Entry entry) {
    if (test.kind().code().equals(entry.text("kind"))) {
      if (test.kind() == AssociationKind.INDEPENDENCE) {
        checkCoded(entry.get("variable"), "a test of independence");
      } else {
        variables.findNumber(entry.get("variable"), "a comparison of " + test.kind().code());
      }
      checkMethod(test, entry.get("method"));
    }
    checkCoded(entry.get("by"), "a comparison by classes");
    if (test.variable().equals(test.by()) && !test.by().isEmpty()) {
      findings.at(entry.get("by"), "'" + test.by() + "' depends on itself", "Name another.");
    }
    new SegmentCodes(survey, findings).check(entry.get("in"));
  }

  private void checkMethod(Association test, Entry method) {
    List<String> known = METHODS.get(test.kind());
    if (METHODS.values().stream().anyMatch(any -> any.contains(method.text()))
        && !known.contains(method.text())) {
      findings.at(
          method,
          "a test of kind " + test.kind().code() + " has no method '" + method.text() + "'",
          NearestName.remedy(method.text(), known));
    }
  }

  private void checkCoded(Entry entry, String what) {
    variables
        .find(entry)
        .filter(variable -> !CODED.contains(variable.type()))
        .ifPresent(
            variable ->
                findings.at(
                    entry,
                    what
                        + " needs a single answer or true and false, and '"
                        + variable.id()
                        + "' is "
                        + Variables.kind(variable),
                    "Derive a single variable from it."));
  }

  private static List<String> codes(Enum<?>[] methods) {
    return Arrays.stream(methods).map(method -> method.name().toLowerCase(Locale.ROOT)).toList();
  }
}
