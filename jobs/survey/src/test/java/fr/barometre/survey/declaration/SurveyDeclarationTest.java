package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Derived;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Label;
import fr.barometre.survey.Problem;
import fr.barometre.survey.QualityPreset;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Weights;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyDeclarationTest {
  @TempDir Path folder;

  @Test
  void readsEveryPartOfADeclaration() {
    Survey survey = WrittenSurvey.of(folder, "shops").load();

    assertEquals("shops", survey.name());
    assertEquals(List.of(folder.resolve("answers.csv")), survey.raw().files());
    assertEquals(';', survey.raw().separator());
    assertEquals(List.of("A9"), survey.questions().get(4).missing().dontKnow());
    assertEquals("SQ002", survey.questions().get(5).modalities().get(1).raw());
    assertEquals(List.of("channels_site", "channels_market"), survey.questions().get(5).columns());
    assertEquals(folder.resolve("sectors.csv"), lookup(survey));
    assertEquals(Map.of("small", 1200.0, "large", 80.0), survey.design().frame());
    assertEquals(0.5, survey.indicators().get(4).quantile().orElseThrow());
    assertEquals(List.of(List.of(), List.of("size")), survey.tables().get(0).domains());
    assertTrue(survey.figures().get(0).headline());
  }

  @Test
  void fillsInWhatIsLeftOut() {
    Survey survey = WrittenSurvey.of(folder, "least").load();

    Question staff = survey.questions().get(0);
    assertEquals(staff.label(), staff.text());
    assertTrue(staff.published());
    assertEquals(Weights.NONE, survey.design().weights());
    assertEquals(LonelyUnit.REFUSE, survey.design().lonelyUnit());
    assertEquals(0.95, survey.precision().level());
    assertEquals(QualityPreset.STANDARD, survey.precision().quality().preset());
    assertEquals(0.2, survey.maximumRejected());
    assertEquals(Optional.empty(), survey.synthetic());
  }

  @Test
  void keepsTextsAndIdentifiersUnpublishedUnlessToldOtherwise() {
    Survey survey = WrittenSurvey.of(folder, "shops").load();

    assertEquals(
        List.of("siren", "naf"),
        survey.questions().stream()
            .filter(question -> !question.published())
            .map(Question::id)
            .toList());
  }

  @Test
  void readsASurveyThatComesWithStrataAndWeights() {
    Survey survey = WrittenSurvey.of(folder, "enterprises").load();

    assertEquals(Weights.VARIABLE, survey.design().weights());
    assertEquals(Optional.of("wmedian"), survey.design().weight());
    assertEquals(LonelyUnit.CERTAINTY, survey.design().lonelyUnit());
    assertEquals(false, survey.design().finitePopulation());
    assertEquals("15", survey.questions().get(2).modalities().get(0).raw());
    assertEquals(new Label("Secteur", "Industry"), survey.segments().get(0).label());
    assertEquals(AnswerType.NUMBER, survey.derived().get(0).type());
  }

  @Test
  void putsDerivedVariablesInAnOrderInWhichTheyCanBeComputed() {
    Survey survey = WrittenSurvey.of(folder, "shops").load();

    List<String> order = survey.derived().stream().map(Derived::id).toList();
    assertEquals(List.of("size", "large", "sector"), order);
    assertEquals(List.of("staff"), survey.derived().get(0).uses());
    assertEquals(List.of("size"), survey.derived().get(1).uses());
    assertEquals(List.of("naf"), survey.derived().get(2).uses());
  }

  @Test
  void tellsEveryMistakeAtOnceInTheOrderOfTheFile() {
    WrittenSurvey wrong =
        WrittenSurvey.of(folder, "shops")
            .with("edition: \"2020\"", "editoin: \"2020\"")
            .with("    unit: personnes", "    unit: personnes\n    unti: personnes")
            .with("online = 'oui'\"\n    modalities", "onlin = 'oui'\"\n    modalities")
            .with("  - [size, branch]", "  - [size, brunch]")
            .with("variable: staff, base: all", "variable: stuff, base: all");

    List<String> told = wrong.problems().stream().map(Problem::problem).toList();

    assertEquals(
        List.of(
            "key 'edition' is missing",
            "unknown key 'editoin'",
            "unknown key 'unti'",
            "unknown variable 'onlin'",
            "unknown segment 'brunch'",
            "unknown variable 'stuff'"),
        told);
  }

  @Test
  void namesTheFolderThatHoldsNoDeclaration() {
    InvalidDeclaration refusal =
        assertThrows(InvalidDeclaration.class, () -> SurveyDeclaration.load(folder));

    assertEquals(
        folder.resolve("survey.yaml")
            + ":1:1: there is no such file. Name the folder that holds survey.yaml.",
        refusal.getMessage());
  }

  @Test
  void refusesATextThatIsNotUtf8() throws Exception {
    Files.write(folder.resolve("survey.yaml"), "title: été".getBytes(StandardCharsets.ISO_8859_1));

    InvalidDeclaration refusal =
        assertThrows(InvalidDeclaration.class, () -> SurveyDeclaration.load(folder));

    assertEquals("the file is not UTF-8", refusal.problems().get(0).problem());
  }

  @Test
  void refusesAnEmptyDeclaration() throws Exception {
    Files.writeString(folder.resolve("survey.yaml"), "");

    InvalidDeclaration refusal =
        assertThrows(InvalidDeclaration.class, () -> SurveyDeclaration.load(folder));

    assertEquals("the declaration is empty", refusal.problems().get(0).problem());
  }

  @Test
  void refusesASecondDocumentInTheFile() {
    WrittenSurvey twice = WrittenSurvey.of(folder, "least").with("indicators:", "---\nindicators:");

    assertTrue(
        twice.problems().get(0).problem().startsWith("not YAML"), twice.problems()::toString);
  }

  @Test
  void refusesAliasesThatMultiplyWithoutHanging() throws Exception {
    String bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + java.util.stream.IntStream.range(1, 12)
                .mapToObj(
                    i ->
                        "a%d: &a%d [%s]\n"
                            .formatted(
                                i,
                                i,
                                java.util.stream.Stream.generate(() -> "*a" + (i - 1))
                                    .limit(10)
                                    .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    Files.writeString(folder.resolve("survey.yaml"), bomb);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThrows(InvalidDeclaration.class, () -> SurveyDeclaration.load(folder)));
  }

  @Test
  void refusesAnAliasOfItself() throws Exception {
    Files.writeString(folder.resolve("survey.yaml"), "survey: &a\n  - *a\n");

    InvalidDeclaration refusal =
        assertThrows(InvalidDeclaration.class, () -> SurveyDeclaration.load(folder));

    assertEquals(
        folder.resolve("survey.yaml")
            + ":1:9: an alias stands inside what it names. Write the value out.",
        refusal.getMessage());
  }

  private static Path lookup(Survey survey) {
    return survey.derived().get(2).lookup().orElseThrow().file();
  }
}
