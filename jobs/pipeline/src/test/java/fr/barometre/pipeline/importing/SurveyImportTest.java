package fr.barometre.pipeline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.Run;
import fr.barometre.pipeline.RunOptions;
import fr.barometre.pipeline.RunReport;
import fr.barometre.pipeline.SparkTests;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Completion;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written from an export, read back as a declaration. */
class SurveyImportTest {
  private static final Path EXPORTS = Path.of("src/test/resources/imports");

  @TempDir Path root;

  @Test
  void the_file_of_limesurvey_gives_questions_with_their_kinds() throws IOException {
    Survey survey = imported("limesurvey.csv", Optional.empty());

    assertEquals("barometre", survey.name());
    assertEquals("2021", survey.edition());
    assertEquals(LocalDate.of(2021, 2, 28), survey.collectedFrom());
    assertEquals(LocalDate.of(2021, 3, 4), survey.collectedTo());
    assertEquals("id", survey.raw().key());
    assertEquals(',', survey.raw().decimal());
    assertEquals(Optional.of(new Completion("submitdate", List.of())), survey.raw().completed());
    assertEquals(
        List.of(
            "q1 SINGLE Q1",
            "q1_other TEXT Q1[other]",
            "q2 MULTIPLE Q2",
            "q2_other TEXT Q2[other]",
            "q3_sq001 SINGLE Q3[SQ001]",
            "q3_sq002 SINGLE Q3[SQ002]",
            "q4 NUMBER Q4",
            "q5 TEXT Q5"),
        survey.questions().stream()
            .map(any -> any.id() + " " + any.type() + " " + any.column())
            .toList());
    assertEquals(List.of("-oth- autre", "A1 a1", "A2 a2"), rawAndCode(question(survey, "q1")));
  }

  @Test
  void its_structure_adds_wordings_and_labels_in_french() throws IOException {
    Survey survey = imported("limesurvey.csv", Optional.of(EXPORTS.resolve("limesurvey.lss")));

    Question sector = question(survey, "q1");
    assertEquals("Quel est votre secteur ?", sector.label().fr());
    assertEquals(
        List.of("A1 Industrie", "A2 Services aux \"pros\"", "-oth- Autre"), rawAndLabel(sector));
    Question channels = question(survey, "q2");
    assertEquals("Où vendez-vous ?", channels.label().fr());
    assertEquals(List.of("SQ001 En ligne", "SQ002 En boutique"), rawAndLabel(channels));
    assertEquals(List.of("q2_en_ligne", "q2_en_boutique"), channels.columns());
    assertEquals("C'est cher", question(survey, "q3_sq002").label().fr());
    assertEquals(
        List.of("A1 Tout à fait", "A2 Pas du tout"), rawAndLabel(question(survey, "q3_sq002")));
  }

  @Test
  void it_passes_check_as_it_is_written() throws IOException {
    Survey survey = imported("limesurvey.csv", Optional.empty());
    SparkTests.session();

    RunReport report =
        new Run(
                survey,
                new RunOptions(
                    root.resolve("out"), true, Optional.empty(), Path.of("target/spark.log")),
                (stage, step, steps) -> {})
            .run();

    assertEquals(3, report.kept()); // of four, one being unfinished
  }

  @Test
  void what_a_person_must_decide_is_marked() throws IOException {
    SurveyImport.Imported imported = run("limesurvey.csv", Optional.empty());
    String text = Files.readString(imported.declaration());

    assertEquals(
        text.lines().filter(line -> line.contains("# DECIDE:")).count(),
        imported.decisions().size());
    assertTrue(text.contains("# identity: {identifiers: [q5]}"), text);
    assertTrue(text.contains("# Nothing stands in the columns Q6."), text);
  }

  @Test
  void columns_without_a_tool_are_told_apart_by_their_cells() throws IOException {
    Files.writeString(
        root.resolve("plain.csv"),
        """
        SIREN,Région,Effectif,Depuis,Canaux_1,Canaux_2,Code
        732829320,Bretagne,12,01/02/2010,1,,007
        552100554,"Normandie, est",250,15/06/1999,,1,012
        542107651,Bretagne,3,30/09/2020,1,1,007
        """,
        Charset.forName("windows-1252"));

    SurveyImport.Imported imported =
        new SurveyImport(root.resolve("plain.csv"), root.resolve("essai"), Optional.empty()).run();
    Survey survey = SurveyDeclaration.load(root.resolve("essai"));

    assertEquals("SIREN", survey.raw().key());
    assertEquals(Optional.of("windows-1252"), survey.raw().encoding());
    assertEquals(
        List.of("SIREN", "SINGLE", "NUMBER", "DATE", "MULTIPLE", "SINGLE"),
        survey.questions().stream().map(any -> any.type().name()).toList());
    assertEquals(AnswerType.SINGLE, question(survey, "region").type());
    assertEquals(
        List.of("007", "012"),
        question(survey, "code").modalities().stream().map(Modality::raw).toList());
    assertTrue(
        imported.decisions().stream().anyMatch(line -> line.contains("not UTF-8")),
        () -> imported.decisions().toString());
  }

  @Test
  void a_declaration_is_never_overwritten() throws IOException {
    Path folder = Files.createDirectories(root.resolve("there"));
    Files.writeString(folder.resolve("survey.yaml"), "mine");

    DataRefused refused =
        assertThrows(
            DataRefused.class,
            () ->
                new SurveyImport(EXPORTS.resolve("limesurvey.csv"), folder, Optional.empty())
                    .run());

    assertTrue(refused.getMessage().contains("a declaration stands there already"));
    assertEquals("mine", Files.readString(folder.resolve("survey.yaml")));
    assertFalse(Files.exists(folder.resolve("limesurvey.csv")));
  }

  @Test
  void what_is_no_export_is_refused_with_what_it_is() throws IOException {
    Path zip = Files.write(root.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Path binary = Files.write(root.resolve("b.csv"), new byte[] {1, 0, 2, 0});
    Path empty = Files.writeString(root.resolve("c.csv"), "");
    Path broken = Files.writeString(root.resolve("d.lss"), "<document><questions>");

    assertTrue(refused(zip, Optional.empty()).contains("a file compressed by gzip"));
    assertTrue(refused(binary, Optional.empty()).contains("this is no text"));
    assertTrue(refused(empty, Optional.empty()).contains("there is no header"));
    assertTrue(
        refused(EXPORTS.resolve("limesurvey.csv"), Optional.of(broken))
            .contains("d.lss: this is no structure of a LimeSurvey questionnaire"));
  }

  /** An entity that reads a file of ours must not be resolved. */
  @Test
  void a_structure_with_entities_is_refused() throws IOException {
    Path own = Files.writeString(root.resolve("secret"), "own", StandardCharsets.UTF_8);
    Path lss =
        Files.writeString(
            root.resolve("e.lss"),
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + own.toUri() + "\">]><document>&e;</document>");

    assertTrue(refused(EXPORTS.resolve("limesurvey.csv"), Optional.of(lss)).contains("DOCTYPE"));
  }

  private String refused(Path export, Optional<Path> structure) {
    return assertThrows(
            DataRefused.class,
            () -> new SurveyImport(export, root.resolve("none"), structure).run())
        .getMessage();
  }

  private SurveyImport.Imported run(String export, Optional<Path> structure) throws IOException {
    return new SurveyImport(EXPORTS.resolve(export), root.resolve("barometre-2021"), structure)
        .run();
  }

  private Survey imported(String export, Optional<Path> structure) throws IOException {
    run(export, structure);
    return SurveyDeclaration.load(root.resolve("barometre-2021"));
  }

  private static Question question(Survey survey, String id) {
    return survey.questions().stream().filter(any -> any.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> rawAndCode(Question question) {
    return question.modalities().stream().map(any -> any.raw() + " " + any.code()).toList();
  }

  private static List<String> rawAndLabel(Question question) {
    return question.modalities().stream()
        .map(any -> any.raw() + " " + any.label().fr())
        .collect(Collectors.toList());
  }
}
