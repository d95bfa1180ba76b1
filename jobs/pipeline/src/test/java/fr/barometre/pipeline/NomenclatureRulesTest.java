package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that know a nomenclature, or the ceilings of classes. */
class NomenclatureRulesTest {
  private static final String SURVEY =
      """
      survey: nomenclatures
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, decimal: ".", key: id}
      questions:
        - {id: staff, column: staff, type: number, label: {fr: E, en: S}}
        - {id: turnover, column: turnover, type: number, label: {fr: CA, en: T}}
        - {id: balance, column: balance, type: number, label: {fr: B, en: B}}
        - {id: size, column: size, type: single, label: {fr: Q, en: Q}, modalities: [
            {code: micro, label: {fr: Micro, en: Micro}}, {code: pme, label: {fr: PME, en: SME}},
            {code: eti, label: {fr: ETI, en: Mid-cap}}, {code: ge, label: {fr: GE, en: Large}}]}
        - {id: ape, column: ape, type: text, label: {fr: APE, en: APE}}
        - {id: version, column: version, type: text, label: {fr: V, en: V}}
      rules:
        - id: size
          label: {fr: Taille, en: Size}
          severity: warning
          size_class:
            variable: size
            persons: staff
            amounts: [turnover, balance]
            classes:
              - {code: micro, below: 10, at_most: [2, 2]}
              - {code: pme, below: 250, at_most: [50, 43]}
              - {code: eti, below: 5000, at_most: [1500, 2000]}
              - {code: ge}
        - {id: naf_2, label: {fr: NAF, en: NAF}, severity: warning, when: "version = '2'",
           listed: {variable: ape, file: naf2.csv, column: code}}
        - {id: naf_2025, label: {fr: NAF, en: NAF}, severity: warning, when: "version = '2025'",
           listed: {variable: ape, file: naf2025.csv, column: code}}
      maximum_rejected: 0.5
      domains:
        - []
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: staff, label: {fr: A, en: A}, statistic: mean, variable: staff, base: all}
      """;

  @TempDir Path root;

  /**
   * The classes of the decree of 2008: "less than" is strict, an amount at its ceiling is within.
   */
  @Test
  void a_class_agrees_with_head_count_and_amounts_or_is_left_open() {
    String right =
        """
        id;staff;turnover;balance;size;ape;version
        1;9;3;1.5;micro;;
        2;9;1;9;micro;;
        3;9;3;2.5;pme;;
        4;10;1;1;pme;;
        5;249;50;60;pme;;
        6;249;51;43;pme;;
        7;249;51;44;eti;;
        8;250;1;1;eti;;
        9;4999;1600;2000;eti;;
        10;4999;1501;2001;ge;;
        11;5000;1;1;ge;;
        """;
    String open =
        """
        12;9;3;;ge;;
        13;9;;;ge;;
        14;249;51;;ge;;
        15;5000;;;ge;;
        """;
    assertEquals(0, broken("size", right + open));
    assertEquals(
        11,
        broken(
            "size",
            right
                .replace(";ge;", ";x;")
                .replace(";micro;", ";ge;")
                .replace(";pme;", ";micro;")
                .replace(";eti;", ";pme;")
                .replace(";x;", ";eti;")));
    assertEquals(1, broken("size", right + "12;5000;;;eti;;\n"));
  }

  /** 62.01Z is of NAF rév. 2 and has moved on in the version of 2025; the version decides. */
  @Test
  void a_code_is_looked_for_in_its_version_however_it_is_written() {
    String answers =
        """
        id;staff;turnover;balance;size;ape;version
        1;1;;;;62.01Z;2
        2;1;;;;6201z;2
        3;1;;;; 62 01 Z;2
        4;1;;;;62.01Z;2025
        5;1;;;;62.10Y;2025
        6;1;;;;62.10Y;2
        7;1;;;;62.01;2
        8;1;;;;;2
        9;1;;;;99.99Z;1993
        """;

    assertEquals(2, broken("naf_2", answers));
    assertEquals(1, broken("naf_2025", answers));
  }

  @Test
  void what_a_rule_names_is_told_where_it_is_not_there() {
    assertEquals(
        List.of(
            "there is no reference table 'naf3.csv'",
            "reference table 'naf2.csv' has no column 'kode'",
            "unknown modality 'petite'",
            "1 ceilings for 2 amounts",
            "a head-count needs a number and 'size' is a single answer"),
        List.of(
            problem("file: naf2.csv", "file: naf3.csv"),
            problem("file: naf2.csv, column: code", "file: naf2.csv, column: kode"),
            problem("{code: micro, below", "{code: petite, below"),
            problem("at_most: [2, 2]", "at_most: [2]"),
            problem("persons: staff", "persons: size")));
  }

  private long broken(String rule, String answers) {
    SurveyFolder survey = survey(SURVEY).write("answers.csv", answers, StandardCharsets.UTF_8);
    RunReport report = survey.run();
    Row row = survey.table(report, "checks").filter("rule = '" + rule + "'").head();
    assertEquals("row", row.getAs("scope"));
    return row.getAs("broken");
  }

  private String problem(String right, String wrong) {
    SurveyFolder survey =
        survey(SURVEY.replace(right, wrong))
            .write(
                "answers.csv",
                "id;staff;turnover;balance;size;ape;version\n",
                StandardCharsets.UTF_8);
    return assertThrows(InvalidDeclaration.class, survey::run).problems().get(0).problem();
  }

  private SurveyFolder survey(String yaml) {
    return SurveyFolder.written(root, "nomenclatures")
        .write("naf2.csv", "code,label\n62.01Z,Programmation\n", StandardCharsets.UTF_8)
        .write("naf2025.csv", "code,label\n62.10Y,Programmation\n", StandardCharsets.UTF_8)
        .write("survey.yaml", yaml, StandardCharsets.UTF_8);
  }
}
