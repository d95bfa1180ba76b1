package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.disclosure.ConfidentialFigures;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.reduction.Contributions;
import fr.barometre.pipeline.reduction.Contributors;
import fr.barometre.pipeline.reduction.Holdings;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What confidentiality asks of single companies, where it is declared: no sum of the one pass. */
final class Contributing {
  private static final String HOLDING = "_holding";
  private static final String COMPANIES = "_companies";

  private final Survey survey;
  private final List<MeasuredIndicator> measured;
  private final List<String> segments;

  Contributing(Survey survey, List<MeasuredIndicator> measured) {
    this.survey = survey;
    this.measured = measured;
    this.segments = survey.segments().stream().map(Segment::id).toList();
  }

  Contributors of(Weighting.Weighted weighted) {
    if (survey.confidentiality().isEmpty()) {
      return Contributors.UNKNOWN;
    }
    Confidentiality plan = survey.confidentiality().get();
    Optional<Holdings> holdings =
        plan.holding().map(variable -> holdings(weighted.responses(), holding(variable)));
    return new Contributors(
        plan.magnitudes().map(any -> contributions(weighted.responses(), plan, holdings)),
        holdings);
  }

  /** Who owns a company; its own SIREN where nobody does, so that a head is with its companies. */
  private Column holding(String id) {
    Column named = col(id).cast("string");
    List<String> sirens =
        survey.questions().stream()
            .filter(question -> question.type() == AnswerType.SIREN)
            .map(Variable::id)
            .toList();
    return sirens.size() == 2 && sirens.contains(id)
        ? coalesce(named, col(sirens.get(1 - sirens.indexOf(id))).cast("string"))
        : named;
  }

  private Holdings holdings(Dataset<Row> responses, Column holding) {
    List<Column> codes = segments.stream().map(segment -> col(segment)).toList();
    List<Column> answers = measured.stream().map(Contributing::answered).toList();
    Column company =
        struct(array(codes.toArray(Column[]::new)), array(answers.toArray(Column[]::new)));
    Dataset<Row> shared =
        responses
            .select(holding.as(HOLDING), company.as(COMPANIES))
            .filter(col(HOLDING).isNotNull())
            .groupBy(HOLDING)
            .agg(collect_list(COMPANIES).as(COMPANIES))
            .filter(size(col(COMPANIES)).gt(1));
    return new Holdings(
        segments, measured.stream().map(MeasuredIndicator::name).toList(), shared.collectAsList());
  }

  /** 1 if the company gave the answer, 0 if not, null if it is not in the base. */
  private static Column answered(MeasuredIndicator m) {
    Column said =
        m.indicator().statistic() == StatisticKind.PROPORTION ? m.answer().cast("int") : lit(0);
    return when(m.inBase(), said);
  }

  /** Weighted where counts are; those of a shared holding together. */
  private Contributions contributions(
      Dataset<Row> responses, Confidentiality plan, Optional<Holdings> holdings) {
    List<Column> columns = new ArrayList<>();
    segments.forEach(segment -> columns.add(col(segment)));
    columns.add(plan.holding().map(this::holding).orElse(lit(null).cast("string")).as(HOLDING));
    for (MeasuredIndicator m : measured) {
      if (ConfidentialFigures.isMagnitude(m.indicator().statistic())) {
        String id = m.indicator().id();
        columns.add(contribution(m.answer(), m, plan).as(Contributions.name(id, true)));
        m.indicator()
            .denominator()
            .map(variable -> contribution(col(variable).cast("double"), m, plan))
            .ifPresent(below -> columns.add(below.as(Contributions.name(id, false))));
      }
    }
    return Contributions.of(
        responses.select(columns.toArray(Column[]::new)),
        segments,
        holdings.map(Holdings::names).orElse(Set.of()));
  }

  private static Column contribution(Column answer, MeasuredIndicator m, Confidentiality plan) {
    Column own = plan.weighted() ? answer.multiply(col(Weighting.WEIGHT_COLUMN)) : answer;
    return when(m.inBase(), own);
  }
}
