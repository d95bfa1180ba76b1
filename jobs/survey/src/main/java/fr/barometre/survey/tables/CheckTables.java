package fr.barometre.survey.tables;

import static fr.barometre.survey.tables.ColumnType.DOUBLE;
import static fr.barometre.survey.tables.ColumnType.LONG;
import static fr.barometre.survey.tables.ColumnType.STRING;

import java.util.List;

/** The contracts of {@code checks} and {@code rejects}. */
public final class CheckTables {
  public static final String CHECKS = "checks";
  public static final String REJECTS = "rejects";

  private CheckTables() {}

  /** One rule. */
  public static Table checks() {
    return new Table(
        CHECKS,
        "One rule and what became of it.",
        List.of(
            new Column("rule", STRING, true, "Id of the rule."),
            new Column("label", STRING, true, "What it asks, in French."),
            new Column("label_en", STRING, true, "What it asks, in English."),
            new Column(
                "severity",
                STRING,
                true,
                "error: the response is refused; warning: it is counted."),
            new Column(
                "scope", STRING, true, "row: each response is held to it; file: each raw file."),
            new Column("broken", LONG, false, "Responses, or files, that break it."),
            new Column("share", DOUBLE, false, "Share of all responses, or files, that break it."),
            new Column("refused", LONG, false, "Responses that it is the first to refuse."),
            new Column("responses", LONG, true, "All responses read."),
            new Column(
                "status",
                STRING,
                true,
                "Of its counts: published, or withheld for confidentiality."),
            new Column(
                "status_reason", STRING, false, "Why they are withheld: confidentiality: and why."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("rule"));
  }

  /** One reason for which one response was refused. */
  public static Table rejects() {
    return new Table(
        REJECTS,
        "One refused response and one rule it breaks.",
        List.of(
            new Column("file", STRING, true, "Raw file."),
            new Column("record", LONG, true, "Number of the response in its file, from 1."),
            new Column("line", LONG, true, "Line on which it starts, from 1."),
            new Column(
                "column",
                STRING,
                true,
                "Raw column or variable; empty where the whole response is meant."),
            new Column("value", STRING, false, "What stands there; empty for direct identifiers."),
            new Column("rule", STRING, true, "Id of the rule."),
            new Column("message", STRING, true, "What is wrong, in French."),
            new Column("message_en", STRING, true, "What is wrong, in English."),
            new Column("remedy", STRING, true, "What to do about it, in French."),
            new Column("run_id", STRING, true, "Run that published the row.")),
        List.of("file", "record", "rule", "column"));
  }
}
