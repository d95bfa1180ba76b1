package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Rule;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rules that raw files are held to as wholes, by the responses of theirs that are kept. */
public final class FileRules {
  private final Survey survey;
  private final List<Rule> rules;

  public FileRules(Survey survey) {
    this.survey = survey;
    this.rules = survey.rules().stream().filter(Rule::isOfFile).toList();
  }

  /**
   * The files that break each rule, by its id. Costs a job for each file where there is a rule.
   *
   * @param kept responses that break no error rule
   * @throws InvalidDeclaration if Spark cannot make sense of a rule
   */
  public Map<String, List<String>> broken(Dataset<Row> kept) {
    Map<String, List<String>> broken = new HashMap<>();
    if (rules.isEmpty()) {
      return broken;
    }
    rules.forEach(rule -> broken.put(rule.id(), new ArrayList<>()));
    for (String file : files()) {
      Row met = met(kept.filter(col(ResponseLayout.FILE_COLUMN).equalTo(file)));
      for (int i = 0; i < rules.size(); i++) {
        if (!met.isNullAt(i) && !met.getBoolean(i)) {
          broken.get(rules.get(i).id()).add(file);
        }
      }
    }
    return broken;
  }

  private Row met(Dataset<Row> ofFile) {
    List<Problem> problems = new ArrayList<>();
    List<Column> conditions = new ArrayList<>();
    for (Rule rule : rules) {
      Column condition = expr(rule.condition().sql()).cast("boolean").as(rule.id());
      try {
        ofFile.agg(condition);
        conditions.add(condition);
      } catch (Exception failure) {
        problems.add(
            new Problem(
                rule.place(),
                "Spark cannot compute rule '" + rule.id() + "': " + Derivation.firstLine(failure),
                "Correct its sql: every variable stands in an aggregate."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDeclaration(problems);
    }
    return ofFile
        .agg(conditions.get(0), conditions.subList(1, conditions.size()).toArray(Column[]::new))
        .head();
  }

  /** The rule with its count, where files are held to it. */
  public RuleCount counted(RuleCount rule, Map<String, List<String>> broken) {
    return rule.ofFile() ? rule.with(files().size(), broken.get(rule.id()).size(), 0) : rule;
  }

  /** Mended answers are no file of their own: they belong to others. */
  private List<String> files() {
    return survey.raw().files().stream()
        .filter(file -> !survey.editing().mended().equals(Optional.of(file)))
        .map(survey.raw()::name)
        .toList();
  }
}
