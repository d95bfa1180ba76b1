package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * An indicator and, for a proportion, one of its modalities: what a row of {@code estimates} is
 * about in any domain.
 *
 * @param modality absent unless it is a proportion
 * @param answer y: yes or no for a proportion, else a number
 * @param inBase x: whether the company is in the base and answered
 */
public record MeasuredIndicator(
    Indicator indicator,
    Base base,
    Variable variable,
    Optional<Modality> modality,
    Column answer,
    Column inBase) {

  /** The modality of a yes/no variable. */
  public static final Modality YES = new Modality("yes", "yes", new Label("Oui", "Yes"));

  /** Its own: of the indicator and the modality. */
  public String name() {
    return indicator.id() + modality.map(any -> "." + any.code()).orElse("");
  }

  /** All of them, in the order of the declaration. */
  public static List<MeasuredIndicator> of(Survey survey) {
    List<MeasuredIndicator> measured = new ArrayList<>();
    for (Indicator indicator : survey.indicators()) {
      measured.addAll(of(survey, indicator));
    }
    return measured;
  }

  /** Whether a company belongs to a base. */
  public static Column condition(Base base) {
    return base.sql().map(sql -> coalesce(expr(sql), lit(false))).orElse(lit(true));
  }

  private static List<MeasuredIndicator> of(Survey survey, Indicator indicator) {
    Variable variable = survey.variable(indicator.variable());
    Base base = survey.base(indicator.base());
    Column declared = asGiven(survey, indicator, condition(base));
    List<MeasuredIndicator> measured = new ArrayList<>();
    switch (indicator.statistic()) {
      case PROPORTION -> {
        for (Modality modality : modalities(indicator, variable)) {
          Column answer = answer(variable, modality);
          measured.add(
              new MeasuredIndicator(
                  indicator,
                  base,
                  variable,
                  Optional.of(modality),
                  answer,
                  declared.and(answer.isNotNull())));
        }
      }
      case BALANCE -> {
        Column code = col(variable.id());
        Column answer =
            when(code.isin(indicator.modalities().toArray()), 1.0)
                .when(code.isin(indicator.unfavourable().toArray()), -1.0)
                .otherwise(0.0);
        measured.add(
            new MeasuredIndicator(
                indicator,
                base,
                variable,
                Optional.empty(),
                answer,
                declared.and(code.isNotNull())));
      }
      case MEAN, TOTAL, RATIO, QUANTILE, VARIANCE -> {
        Column answer = col(variable.columns().get(0)).cast("double");
        Column answered = answer.isNotNull();
        if (indicator.denominator().isPresent()) {
          answered = answered.and(col(indicator.denominator().get()).isNotNull());
        }
        measured.add(
            new MeasuredIndicator(
                indicator, base, variable, Optional.empty(), answer, declared.and(answered)));
      }
    }
    return measured;
  }

  /** Without companies whose answer was put in, where the indicator leaves them out. */
  private static Column asGiven(Survey survey, Indicator indicator, Column base) {
    Column given = base;
    for (Imputation imputation : survey.editing().imputations()) {
      if (imputation.excludedFrom().contains(indicator.id())) {
        given = given.and(not(col(imputation.mark())));
      }
    }
    return given;
  }

  private static Column answer(Variable variable, Modality modality) {
    return switch (variable.type()) {
      case MULTIPLE -> col(variable.id() + "_" + modality.code());
      case BOOLEAN -> col(variable.id());
      default -> col(variable.id()).equalTo(modality.code());
    };
  }

  private static List<Modality> modalities(Indicator indicator, Variable variable) {
    if (variable.type() == AnswerType.BOOLEAN) {
      return List.of(
          variable.modalities().stream()
              .filter(m -> m.code().equals("yes"))
              .findFirst()
              .orElse(YES));
    }
    return variable.modalities().stream()
        .filter(m -> indicator.modalities().isEmpty() || indicator.modalities().contains(m.code()))
        .toList();
  }
}
