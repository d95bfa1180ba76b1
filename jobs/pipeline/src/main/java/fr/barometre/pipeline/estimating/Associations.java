package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.association.ClassComparison;
import fr.barometre.statistics.association.Crossing;
import fr.barometre.statistics.association.IndependenceTest;
import fr.barometre.statistics.association.RankScore;
import fr.barometre.statistics.association.TestOutcome;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.quality.Breach;
import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QuotedEstimate;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Association;
import fr.barometre.survey.AssociationKind;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Modality;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.tables.StatusReason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;

/** The declared tests, each on companies collapsed by its two answers. */
public final class Associations {
  private static final String IN_BASE = "_in_base";

  private final Survey survey;
  private final Sample sample;

  public Associations(Survey survey, Sample sample) {
    this.survey = survey;
    this.sample = sample;
  }

  /**
   * In the order of the declaration.
   *
   * @throws DataRefused if the answers leave nothing to test
   */
  public List<AssociationRow> estimate() {
    return survey.associations().stream().map(this::row).toList();
  }

  private AssociationRow row(Association test) {
    try {
      return protectedRow(found(test));
    } catch (UndefinedEstimate undefined) {
      throw new DataRefused(
          List.of(test.place() + ": test '" + test.id() + "': " + undefined.getMessage()));
    }
  }

  /** Judged by its respondents, as the statistic that it tests. */
  private AssociationRow protectedRow(AssociationRow row) {
    Association test = row.test();
    AssociationRow.Result result = row.result();
    StatisticKind statistic =
        test.kind() == AssociationKind.INDEPENDENCE ? StatisticKind.PROPORTION : StatisticKind.MEAN;
    Optional<Breach> breach =
        survey
            .precision()
            .quality()
            .find(statistic, Criterion.N)
            .flatMap(rule -> rule.of(QuotedEstimate.ofRespondents(result.respondents())));
    if (breach.isEmpty()) {
      return row;
    }
    String reason = StatusReason.of(breach.get()).text();
    return breach.get().withholds()
        ? row.withheld(reason)
        : new AssociationRow(test, result, row.classes(), Status.CAUTION, reason);
  }

  private AssociationRow found(Association test) {
    Map<String, Column> columns = new LinkedHashMap<>();
    test.domain().keySet().forEach(segment -> columns.put(segment, col(segment)));
    columns.put(test.variable(), col(test.variable()));
    columns.put(test.by(), col(test.by()));
    columns.put(IN_BASE, MeasuredIndicator.condition(survey.base(test.base())));
    Sample.Collapsed collapsed = sample.collapse(columns);
    Entries entries = collapsed.entries();
    boolean[] inside = entries.where(IN_BASE);
    test.domain().forEach((segment, code) -> keep(inside, entries.codes().get(segment), code));
    Design design = collapsed.design().within(inside);
    Variable by = survey.variable(test.by());
    int[] classes = codes(by, entries);
    return switch (test.kind()) {
      case INDEPENDENCE -> {
        Variable variable = survey.variable(test.variable());
        int[] rows = codes(variable, entries);
        TestOutcome outcome =
            IndependenceTest.valueOf(test.method().toUpperCase(Locale.ROOT))
                .of(Crossing.of(design, rows, classes));
        yield published(
            test,
            new AssociationRow.Result(
                companies(design, i -> rows[i] >= 0 && classes[i] >= 0),
                outcome,
                Double.NaN,
                Double.NaN,
                Interval.UNDEFINED),
            ClassAccount.ofCodes(design, rows, classes, count(variable), count(by)));
      }
      case MEANS, RANKS -> {
        double[] answers = entries.numbers().get(test.variable());
        yield published(
            test,
            compared(test, design, answers, classes),
            ClassAccount.ofNumbers(design, answers, classes, count(by), isWeighted()).stream()
                .map(each -> test.kind() == AssociationKind.RANKS ? each.withoutAmounts() : each)
                .toList());
      }
    };
  }

  private static AssociationRow published(
      Association test, AssociationRow.Result result, List<ClassAccount> classes) {
    return new AssociationRow(test, result, classes, Status.PUBLISHED, "");
  }

  private boolean isWeighted() {
    return survey.confidentiality().filter(Confidentiality::weighted).isPresent();
  }

  private AssociationRow.Result compared(
      Association test, Design design, double[] answers, int[] classes) {
    ClassComparison comparison =
        switch (test.kind()) {
          case RANKS ->
              ClassComparison.ofRanks(
                  design,
                  answers,
                  classes,
                  RankScore.valueOf(test.method().toUpperCase(Locale.ROOT)));
          default -> ClassComparison.ofMeans(design, answers, classes);
        };
    boolean two = comparison.differences().values().length == 1;
    double difference = two ? comparison.differences().values()[0] : Double.NaN;
    double error = two ? comparison.differences().standardError(0) : Double.NaN;
    return new AssociationRow.Result(
        companies(design, i -> !Double.isNaN(answers[i]) && classes[i] >= 0),
        comparison.test(),
        difference,
        error,
        Interval.student(difference, error, comparison.df(), survey.precision().level()));
  }

  private static void keep(boolean[] inside, String[] codes, String code) {
    for (int i = 0; i < inside.length; i++) {
      inside[i] &= code.equals(codes[i]);
    }
  }

  /** The class of each entry, {@link Crossing#MISSING} where it gave no answer. */
  private static int[] codes(Variable variable, Entries entries) {
    int[] codes = new int[entries.size()];
    if (variable.type() != AnswerType.SINGLE) {
      double[] yes = entries.numbers().get(variable.id());
      Arrays.setAll(codes, i -> Double.isNaN(yes[i]) ? Crossing.MISSING : (int) yes[i]);
      return codes;
    }
    List<String> modalities = variable.modalities().stream().map(Modality::code).toList();
    String[] texts = entries.codes().get(variable.id());
    Arrays.setAll(codes, i -> texts[i] == null ? Crossing.MISSING : modalities.indexOf(texts[i]));
    return codes;
  }

  /** How many codes {@link #codes} may give. */
  private static int count(Variable variable) {
    return variable.type() == AnswerType.SINGLE ? variable.modalities().size() : 2;
  }

  private static long companies(Design design, java.util.function.IntPredicate answered) {
    boolean[] complete = new boolean[design.size()];
    for (int i = 0; i < complete.length; i++) {
      complete[i] = answered.test(i);
    }
    return design.within(complete).companies();
  }
}
