package fr.barometre.pipeline.checking;

import fr.barometre.survey.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was found in the raw answers, for the person who will mend them. It shows values, so it is
 * for whoever may see the raw files, and is not published.
 *
 * @param read responses in the raw files
 * @param kept those that break no error rule
 * @param rules that were broken, errors first
 */
public record CheckFindings(long read, long kept, List<BrokenRule> rules) {
  /**
   * A rule that was broken.
   *
   * @param alike its breaches by column and value, the most frequent first
   */
  public record BrokenRule(RuleCount count, Label remedy, List<AlikeBreaches> alike) {

    /** Breaches that are not among those told. */
    public long untold() {
      return Math.max(0, count.broken() - alike.stream().mapToLong(AlikeBreaches::count).sum());
    }
  }

  /**
   * Looks at the breaches of checked responses.
   *
   * @param files those that break a rule as wholes, by its id
   */
  public static CheckFindings of(
      long read,
      long kept,
      Dataset<Row> judged,
      List<RuleCount> rules,
      Map<String, List<String>> files) {
    Map<String, List<AlikeBreaches>> alike =
        AlikeBreaches.of(judged).stream().collect(Collectors.groupingBy(AlikeBreaches::rule));
    List<BrokenRule> broken = new ArrayList<>();
    for (boolean error : new boolean[] {true, false}) {
      for (RuleCount rule : rules) {
        if (rule.error() == error && rule.broken() > 0) {
          broken.add(new BrokenRule(rule, rule.remedy(), told(rule, alike, files)));
        }
      }
    }
    return new CheckFindings(read, kept, broken);
  }

  private static List<AlikeBreaches> told(
      RuleCount rule, Map<String, List<AlikeBreaches>> alike, Map<String, List<String>> files) {
    return rule.ofFile()
        ? files.get(rule.id()).stream().map(file -> AlikeBreaches.ofFile(rule.id(), file)).toList()
        : alike.getOrDefault(rule.id(), List.of());
  }
}
