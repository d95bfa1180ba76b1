package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Quality;
import fr.barometre.survey.QualityPreset;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityDeclarationTest {
  @TempDir Path folder;

  @Test
  void aSurveyThatSaysNothingHasTheStandardRules() {
    Survey survey = survey("precision: {level: 0.9}").load();

    Quality quality = survey.precision().quality();
    assertEquals(QualityPreset.STANDARD, quality.preset());
    assertEquals(
        Optional.of(QualityRule.withheld(Criterion.N, 30)),
        quality.find(StatisticKind.MEAN, Criterion.N));
    assertEquals("logit", survey.precision().proportionInterval());
  }

  @Test
  void numbersOfRespondentsAreTheOnlyRuleWhereTheyStandAlone() {
    Quality quality = survey("precision: {minimum_respondents: 7}").load().precision().quality();

    for (StatisticKind statistic : StatisticKind.values()) {
      assertEquals(List.of(QualityRule.of(Criterion.N, 7, 30)), quality.of(statistic));
    }
  }

  @Test
  void aPresetIsOverriddenRuleByRule() {
    Quality quality =
        survey(
                """
                precision:
                  minimum_respondents: 10
                  quality:
                    preset: nchs-2017
                    all: {df: none, n_effective: {withheld: 20}}
                    proportion: {width: {caution: 0.25}, n_effective: none}
                    mean: {cv: {caution: 0.2, withheld: 0.4}}""")
            .load()
            .precision()
            .quality();

    // Those that the preset withheld for 30 and the survey no longer withholds are marked.
    assertEquals(
        List.of(
            QualityRule.of(Criterion.N, 10, 30),
            QualityRule.caution(Criterion.MINORITY, 1),
            QualityRule.caution(Criterion.WIDTH, 0.25),
            QualityRule.withheld(Criterion.RELATIVE_WIDTH, 1.30).unlessWidth(0.05),
            QualityRule.caution(Criterion.COMPLEMENT_WIDTH, 1.30).unlessWidth(0.05)),
        quality.of(StatisticKind.PROPORTION));
    assertEquals(
        List.of(
            QualityRule.of(Criterion.N, 10, 30),
            QualityRule.withheld(Criterion.N_EFFECTIVE, 20),
            QualityRule.of(Criterion.CV, 0.4, 0.2)),
        quality.of(StatisticKind.MEAN));
    assertEquals(List.of(QualityRule.of(Criterion.N, 10, 30)), quality.of(StatisticKind.TOTAL));
  }

  @Test
  void aStandardBringsTheIntervalItWasMadeForUnlessAnotherIsDeclared() {
    assertEquals(
        "nchs",
        survey("precision: {quality: {preset: nchs-2017}}")
            .load()
            .precision()
            .proportionInterval());
    assertEquals(
        "beta",
        survey("precision: {proportion_interval: beta, quality: {preset: nchs-2017}}")
            .load()
            .precision()
            .proportionInterval());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{preset: ¦nchs}|'nchs' is not accepted here|Choose among market-research, nchs-2017, none, standard, statcan.",
        "{total: {¦n_effective: {withheld: 30}}}|a total has no n_effective|Leave it out.",
        "{mean: {¦minority: {caution: 1}}}|a mean has no minority|Leave it out.",
        "{all: {n: ¦{withheld: 50, caution: 30}}}|what is withheld for n would be marked first|Withhold what is worse than what is marked: exchange the two.",
        "{mean: {cv: ¦{withheld: 0.1, caution: 0.3}}}|what is withheld for cv would be marked first|Withhold what is worse than what is marked: exchange the two.",
        "{mean: {cv: ¦often}}|'often' is not accepted here|Choose among none.",
        "{mean: {¦cvs: {caution: 0.3}}}|unknown key 'cvs'|Did you mean 'cv'?",
      })
  void aSlipIsToldAtItsPlace(String quality, String problem, String remedy) {
    WrittenSurvey slip = survey("precision: {quality: " + quality + "}");

    assertEquals(
        List.of(slip.here() + ": " + problem + ". " + remedy),
        slip.problems().stream().map(Problem::toString).toList());
  }

  private WrittenSurvey survey(String precision) {
    return WrittenSurvey.of(folder, "shops")
        .with(
            "precision: {level: 0.95, minimum_respondents: 5, caution_respondents: 30}", precision);
  }
}
