package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.MagnitudeRule;
import fr.barometre.survey.Nesting;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidentialityDeclarationTest {
  @TempDir Path folder;

  @Test
  void whatIsLeftOutHasItsDefault() {
    Survey survey = survey("{}").load();

    Confidentiality plan = survey.confidentiality().orElseThrow();
    assertEquals(3, plan.minimumRespondents());
    assertEquals(0.1, plan.interval());
    assertTrue(plan.groups());
    assertFalse(plan.weighted());
    assertEquals("contributors", plan.cost());
    assertTrue(plan.magnitudes().isEmpty());
    assertTrue(plan.holding().isEmpty());
    assertTrue(plan.tellsReasons());
    assertEquals(
        Optional.of(new MagnitudeRule(0.85, Optional.empty())),
        survey("{magnitudes: {}}").load().confidentiality().orElseThrow().magnitudes());
    assertEquals(
        Optional.of(new MagnitudeRule(0.6, Optional.of(0.1))),
        survey("{magnitudes: {dominance: 0.6, p_percent: 0.1}}")
            .load()
            .confidentiality()
            .orElseThrow()
            .magnitudes());
    assertTrue(WrittenSurvey.of(folder, "shops").load().confidentiality().isEmpty());
  }

  @Test
  void anEditionForEverybodyDoesNotTellReasonsUnlessItSaysSo() {
    String everybody = "publication: {microdata: false}\nprecision: {level";

    assertFalse(
        survey("{}")
            .with("precision: {level", everybody)
            .load()
            .confidentiality()
            .orElseThrow()
            .tellsReasons());
    assertTrue(
        survey("{tell_reasons: true}")
            .with("precision: {level", everybody)
            .load()
            .confidentiality()
            .orElseThrow()
            .tellsReasons());
  }

  @Test
  void allThatIsDeclaredIsRead() {
    Confidentiality plan =
        survey(
                "{minimum_respondents: 5, holding: naf, counts: weighted, groups: false, interval: 0.2, cost: one, tell_reasons: false, "
                    + nested("{small: trade, large: industry}")
                    + "}")
            .with("[size, branch]", "[branch]")
            .load()
            .confidentiality()
            .orElseThrow();

    assertEquals(5, plan.minimumRespondents());
    assertEquals(Optional.of("naf"), plan.holding());
    assertFalse(plan.tellsReasons());
    assertTrue(plan.weighted());
    assertFalse(plan.groups());
    assertEquals(0.2, plan.interval());
    assertEquals("one", plan.cost());
    assertEquals(
        List.of(new Nesting("size", "branch", Map.of("small", "trade", "large", "industry"))),
        plan.nested());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{small: ¦trad, large: industry}|unknown code 'trad'|Did you mean 'trade'?",
        "{small: trade, large: industry, ¦huge: trade}|'size' has no code 'huge'|Choose among large, small.",
        "¦{small: trade}|code 'large' of 'size' has no parent|Add it with its code of 'branch'.",
      })
  void aSlipAmongParentsIsToldAtItsPlace(String parents, String problem, String remedy) {
    assertTold(survey("{" + nested(parents) + "}"), problem, remedy);
  }

  @Test
  void nothingLiesWithinItselfOrStandsTwiceInADomain() {
    String right = nested("{small: trade, large: industry}");
    assertTold(
        survey("{" + right.replace("segment: size", "segment: ¦branch") + "}"),
        "'branch' lies within itself, or is listed after what lies within it",
        "List nested segments from the coarsest to the finest.");
    assertTold(
        survey("{" + right + "}").with("[size, branch]", "[¦size, branch]"),
        "'size' lies within 'branch' of the same domain",
        "Leave out the coarser of the two.");
  }

  @Test
  void aHoldingIsNamedByAVariableThatNames() {
    assertTold(survey("{holding: ¦sirn}"), "unknown variable 'sirn'", "Did you mean 'siren'?");
    assertTold(
        survey("{holding: ¦large}"),
        "'large' is true or false and names none",
        "Name a single answer, a text, an identifier or a number.");
  }

  private static void assertTold(WrittenSurvey slip, String problem, String remedy) {
    List<Problem> told = slip.problems();
    Problem first =
        told.stream()
            .filter(any -> any.problem().equals(problem))
            .findFirst()
            .orElseThrow(() -> new AssertionError(told.toString()));
    assertEquals(remedy, first.remedy());
    assertEquals(slip.here(), first.place().toString());
  }

  private static String nested(String parents) {
    return "nested: [{segment: size, within: branch, parents: " + parents + "}]";
  }

  private WrittenSurvey survey(String confidentiality) {
    return WrittenSurvey.of(folder, "shops")
        .with("precision: {level", "confidentiality: " + confidentiality + "\nprecision: {level");
  }
}
