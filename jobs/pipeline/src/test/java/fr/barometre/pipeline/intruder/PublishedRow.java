package fr.barometre.pipeline.intruder;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A row of {@code estimates}, as anybody can read it.
 *
 * @param count the answer of a proportion, the base of any other figure
 * @param respondents companies in the base; 0 where nothing is shown
 * @param population companies that the base stands for; 0 where nothing is shown
 * @param share weighted; NaN where nothing is shown
 * @param unweighted NaN where nothing is shown
 * @param reason why it is marked or withheld; empty where it is not
 */
public record PublishedRow(
    Count count,
    StatisticKind statistic,
    long respondents,
    double population,
    double share,
    double unweighted,
    String reason) {

  /** All rows of a published table. */
  public static List<PublishedRow> read(Survey survey, Dataset<Row> estimates) {
    List<PublishedRow> rows = new ArrayList<>();
    for (Row row : estimates.collectAsList()) {
      Map<String, String> codes = new HashMap<>();
      for (Segment segment : survey.segments()) {
        String code = row.getAs(segment.id());
        if (code != null) {
          codes.put(segment.id(), code);
        }
      }
      StatisticKind statistic =
          StatisticKind.valueOf(row.<String>getAs("statistic").toUpperCase(Locale.ROOT));
      String answer = statistic == StatisticKind.PROPORTION ? row.getAs("modality") : Count.BASE;
      String indicator = row.getAs("indicator");
      boolean alone = !answer.equals(Count.BASE) && !isExclusive(survey, indicator);
      Long respondents = row.getAs("n");
      String reason = row.getAs("status_reason");
      rows.add(
          new PublishedRow(
              new Count(alone ? indicator + "/" + answer : indicator, answer, Domain.of(codes)),
              statistic,
              respondents == null ? 0 : respondents,
              number(row, "population"),
              number(row, "estimate"),
              number(row, "estimate_unweighted"),
              reason == null ? "" : reason));
    }
    return rows;
  }

  private static boolean isExclusive(Survey survey, String indicator) {
    return survey.indicators().stream()
        .filter(any -> any.id().equals(indicator))
        .allMatch(any -> survey.variable(any.variable()).type() == AnswerType.SINGLE);
  }

  /** Whether its numbers were taken out for confidentiality. */
  public boolean isHidden() {
    return reason.startsWith("confidentiality");
  }

  /** Whether it is about this. */
  public boolean isAbout(String figure, String answer, Map<String, String> codes) {
    return count.equals(new Count(figure, answer, Domain.of(codes)));
  }

  private static double number(Row row, String column) {
    Double number = row.getAs(column);
    return number == null ? Double.NaN : number;
  }
}
