package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same six companies as five survey tools export them, in the habits of each tool; all
 * invented. Five are kept, one is unfinished: a small one online, a small one nowhere, a large one
 * online and by shop, a large one by shop, and one without a size, online; staff 4, 6, 40, 60 and
 * 12.5.
 */
class ToolFormatsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<List<Object>> EXPECTED =
      List.of(
          row("small", true, false, 4.0),
          row("small", false, false, 6.0),
          row("large", true, true, 40.0),
          row("large", false, true, 60.0),
          row(null, true, false, 12.5));

  @TempDir Path root;

  @Test
  void limesurvey() {
    assertEquals(
        EXPECTED,
        answers(
            "format: limesurvey, decimal: \".\", key: id, completed: submitdate",
            List.of("Q1", "A1", "A2", "Q2", "SQ001", "SQ002", "Q3"),
            """
            "id";"submitdate";"Q1. Taille";"Q2[SQ001]. En ligne";"Q2[SQ002]. En boutique, ou ailleurs";"Q3"
            "1";"2021-01-01 10:00:00";"A1";"Y";"";"4"
            "2";"2021-01-01 10:00:00";"A1";"";"";"6"
            "3";"2021-01-01 10:00:00";"A2";"Y";"Y";"40"
            "4";"2021-01-01 10:00:00";"A2";"";"Y";"60"
            "5";"2021-01-01 10:00:00";"";"Y";"";"12.5"
            "6";"";"A1";"Y";"";"7"
            """
                .getBytes(StandardCharsets.UTF_8)));
  }

  /** Three header records, of which one has a line break; a trial that was not meant to count. */
  @Test
  void qualtrics() {
    SurveyFolder survey =
        survey(
                "format: qualtrics, decimal: \".\", key: ResponseId, completed: Finished",
                List.of("Q1", "1", "2", "Q2", "1", "2", "Q3"),
                """
            StartDate,Status,Finished,ResponseId,Q1,Q2_1,Q2_2,Q3
            Start Date,Response Type,Finished,Response ID,"Quelle est
            votre taille ?","Où ? - En ligne","Où ? - En boutique, ou ailleurs",Effectif
            "{""ImportId"":""startDate"",""timeZone"":""Z""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID3""}"
            2021-01-01 10:00:00,0,1,R_1,1,1,,4
            2021-01-01 10:00:00,1,1,R_0,2,1,1,99
            2021-01-01 10:00:00,0,1,R_2,1,,,6
            2021-01-01 10:00:00,0,1,R_3,2,1,1,40
            2021-01-01 10:00:00,0,1,R_4,2,,1,60
            2021-01-01 10:00:00,0,1,R_5,-99,1,,12.5
            2021-01-01 10:00:00,0,0,R_6,1,1,,7
            """
                    .getBytes(StandardCharsets.UTF_8))
            .edit(
                "survey.yaml",
                yaml ->
                    yaml.replace(
                        "type: single,", "type: single, missing: {no_answer: [\"-99\"]},"));
    RunReport report = survey.run();

    assertEquals(EXPECTED, answers(survey, report));
    assertEquals(Map.of("incomplete", 1L, "preview", 1L), report.refused());
  }

  /** Questions stand over their first column; a cell repeats the choice. */
  @Test
  void surveyMonkey() {
    assertEquals(
        EXPECTED,
        answers(
            "format: surveymonkey, decimal: \".\", key: Respondent ID, completed: End Date",
            List.of(
                "Votre taille ?",
                "Petite",
                "Grande",
                "Où vendez-vous ?",
                "En ligne",
                "En boutique, ou ailleurs",
                "Effectif"),
            """
            Respondent ID,End Date,Votre taille ?,Où vendez-vous ?,,Effectif
            ,,Response,En ligne,"En boutique, ou ailleurs",Open-Ended Response
            1,01/02/2021,Petite,En ligne,,4
            2,01/02/2021,Petite,,,6
            3,01/02/2021,Grande,En ligne,"En boutique, ou ailleurs",40
            4,01/02/2021,Grande,,"En boutique, ou ailleurs",60
            5,01/02/2021,,En ligne,,12.5
            6,,Petite,En ligne,,7
            """
                .getBytes(StandardCharsets.UTF_8)));
  }

  /** Bytes of windows-1252, decimal commas, ticks joined in one cell. */
  @Test
  void sphinx() {
    assertEquals(
        EXPECTED,
        answers(
            "format: sphinx, key: CLE, completed: DATE_ENREG",
            List.of(
                "TAILLE",
                "Petite",
                "Grande",
                "LIEU",
                "En ligne",
                "En boutique, ou ailleurs",
                "EFFECTIF"),
            """
            CLE;DATE_ENREG;TAILLE;LIEU;EFFECTIF
            1;01/02/2021;Petite;En ligne;4
            2;01/02/2021;Petite;;6
            3;01/02/2021;Grande;"En ligne;En boutique, ou ailleurs";40
            4;01/02/2021;Grande;En boutique, ou ailleurs;60
            5;01/02/2021;;En ligne;12,5
            6;;Petite;En ligne;7
            """
                .getBytes(WINDOWS)));
  }

  /** Whole questions as names; the comma that parts answers stands in one of them, too. */
  @Test
  void googleForms() {
    assertEquals(
        EXPECTED,
        answers(
            "format: google_forms, decimal: \".\", key: Horodateur, completed: Fin",
            List.of(
                "Quelle est votre taille ?",
                "Petite",
                "Grande",
                "Où vendez-vous ?",
                "En ligne",
                "En boutique, ou ailleurs",
                "Effectif [Total]"),
            """
            Horodateur,Fin,Quelle est votre taille ?,Où vendez-vous ?,Effectif [Total]
            01/02/2021 10:00:01,oui,Petite,En ligne,4
            01/02/2021 10:00:02,oui,Petite,,6
            01/02/2021 10:00:03,oui,Grande,"En boutique, ou ailleurs, En ligne",40
            01/02/2021 10:00:04,oui,Grande,"En boutique, ou ailleurs",60
            01/02/2021 10:00:05,oui,,En ligne,12.5
            01/02/2021 10:00:06,,Petite,En ligne,7
            """
                .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_joined_answer_outside_the_list_is_refused_by_its_text() {
    SurveyFolder survey =
        survey(
            "format: sphinx, key: CLE",
            List.of(
                "TAILLE",
                "Petite",
                "Grande",
                "LIEU",
                "En ligne",
                "En boutique, ou ailleurs",
                "EFFECTIF"),
            """
            CLE;TAILLE;LIEU;EFFECTIF
            1;Petite;En ligne;4
            2;Petite;"En ligne;Au marché";6
            3;Grande;En ligne;8
            """
                .getBytes(WINDOWS));
    RunReport report = survey.run();

    Row reject = survey.table(report, "rejects").head();
    assertEquals("LIEU", reject.getAs("column"));
    assertEquals("Au marché", reject.getAs("value"));
  }

  @Test
  void an_export_of_another_tool_is_told_by_what_it_is() {
    byte[] qualtrics =
        "Q1,Q2,Q3\nUn,Deux,Trois\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",b,c\n1,2,3\n"
            .getBytes(StandardCharsets.UTF_8);
    List<String> columns = List.of("Q1", "1", "2", "Q2", "1", "2", "Q3");

    assertTrue(
        refused(survey("format: csv, separator: \",\", key: Q1", columns, qualtrics))
            .contains(
                "is a CSV export of Qualtrics, and raw.format is csv. Declare format: qualtrics"));
    byte[] plain = "Q1,Q2,Q3\n1,2,3\n4,5,6\n7,8,9\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        refused(survey("format: qualtrics, key: Q1", columns, plain))
            .contains("is not that of a CSV export of Qualtrics"));
  }

  private static String refused(SurveyFolder survey) {
    return assertThrows(InvalidDeclaration.class, survey::run).getMessage();
  }

  private List<List<Object>> answers(String raw, List<String> names, byte[] export) {
    SurveyFolder survey = survey(raw, names, export);
    RunReport report = survey.run();
    assertEquals(Map.of("incomplete", 1L), report.refused());
    return answers(survey, report);
  }

  private static List<List<Object>> answers(SurveyFolder survey, RunReport report) {
    Map<String, List<Object>> answers = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "responses")
            .select("company", "taille", "lieu_ligne", "lieu_boutique", "effectif")
            .collectAsList()) {
      answers.put(
          row.getString(0),
          row(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getDouble(4)));
    }
    return List.copyOf(answers.values());
  }

  private static List<Object> row(String size, boolean online, boolean shop, double staff) {
    return List.of(String.valueOf(size), online, shop, staff);
  }

  /**
   * @param names column of the size and raw texts of its codes, column of the places and theirs,
   *     column of the staff
   */
  private SurveyFolder survey(String raw, List<String> names, byte[] export) {
    String yaml =
        """
        survey: tools
        edition: "2021"
        title: {fr: Outils, en: Tools}
        source: {fr: Inventé, en: Invented}
        synthetic: {fr: Réponses inventées, en: Invented answers}
        collected: {from: 2021-01-01, to: 2021-02-28}
        raw: {files: [export.csv], %s}
        questions:
          - {id: taille, column: "%s", type: single, label: {fr: Taille, en: Size}, modalities: [
              {code: small, raw: "%s", label: {fr: Petite, en: Small}}, {code: large, raw: "%s", label: {fr: Grande, en: Large}}]}
          - {id: lieu, column: "%s", type: multiple, label: {fr: Lieu, en: Place}, modalities: [
              {code: ligne, raw: "%s", label: {fr: En ligne, en: Online}}, {code: boutique, raw: "%s", label: {fr: "En boutique, ou ailleurs", en: Shop}}]}
          - {id: effectif, column: "%s", type: number, label: {fr: Effectif, en: Staff}}
        maximum_rejected: 0.5
        precision: {minimum_respondents: 1, caution_respondents: 1}
        domains:
          - []
        bases:
          - {id: all, label: {fr: toutes, en: all}}
        indicators:
          - {id: lieu, label: {fr: Lieu, en: Place}, statistic: proportion, variable: lieu, base: all}
        """
            .formatted(
                raw,
                names.get(0),
                names.get(1),
                names.get(2),
                names.get(3),
                names.get(4),
                names.get(5),
                names.get(6));
    return SurveyFolder.written(root, "tools")
        .write(
            "export.csv",
            new String(export, StandardCharsets.ISO_8859_1),
            StandardCharsets.ISO_8859_1)
        .write("survey.yaml", yaml, StandardCharsets.UTF_8);
  }
}
