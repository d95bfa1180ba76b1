package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.statistics.models.Family;
import fr.barometre.statistics.models.LinearModel;
import fr.barometre.statistics.models.Term;
import fr.barometre.statistics.models.TermTest;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Model;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;

/** The declared models, each on companies collapsed by its variables. */
public final class Models {
  private static final String IN_BASE = "_in_base";

  private final Survey survey;
  private final Sample sample;

  public Models(Survey survey, Sample sample) {
    this.survey = survey;
    this.sample = sample;
  }

  /**
   * In the order of the declaration: the intercept, then the terms.
   *
   * @throws DataRefused if a model cannot be fitted
   */
  public List<ModelRow> estimate() {
    List<ModelRow> rows = new ArrayList<>();
    for (Model model : survey.models()) {
      try {
        rows.addAll(estimate(model));
      } catch (UndefinedEstimate undefined) {
        throw new DataRefused(
            List.of(model.place() + ": model '" + model.id() + "': " + undefined.getMessage()));
      }
    }
    return rows;
  }

  private List<ModelRow> estimate(Model model) {
    Sample.Collapsed collapsed = collapsed(model);
    Entries entries = collapsed.entries();
    List<Term> terms =
        model.terms().stream().map(id -> term(survey.variable(id), entries)).toList();
    double[] outcome = entries.numbers().get(model.outcome());
    boolean[] domain = complete(model, entries);
    Design design = collapsed.design().within(domain);
    Family family = Family.valueOf(model.family().name());
    LinearModel fitted = new LinearModel(family, outcome, terms, entries.multiplicity());
    Estimates coefficients = design.estimate(fitted);
    Estimates effects = design.estimate(fitted.marginalEffects());
    terms.forEach(term -> refuseCollinear(fitted, term, coefficients, design));
    double df = design.degreesOfFreedom() + 1.0 - fitted.rank(design.weights());
    if (df <= 0) {
      throw new UndefinedEstimate(
          "it has as many coefficients as the sample has degrees of freedom. Take terms out.");
    }
    ModelClasses classes = new ModelClasses(survey, model, entries, design);
    Numbers numbers = new Numbers(coefficients, effects, df, companies(entries, domain));
    List<ModelRow> rows = new ArrayList<>();
    rows.add(
        new ModelRow(
            model,
            Optional.empty(),
            Optional.empty(),
            result(numbers, 0, Optional.empty()),
            classes.all(),
            Status.PUBLISHED,
            ""));
    for (Term term : terms) {
      Variable variable = survey.variable(term.name());
      List<ClassAccount> own = classes.of(variable);
      Optional<TermTest> test = Optional.of(TermTest.wald(fitted, term, coefficients, df));
      for (int j = 0; j < term.levels().size(); j++) {
        String level = term.levels().get(j);
        rows.add(
            new ModelRow(
                model,
                Optional.of(variable),
                variable.modalities().stream().filter(any -> any.code().equals(level)).findFirst(),
                result(numbers, fitted.position(term) + j, test),
                own,
                Status.PUBLISHED,
                ""));
      }
    }
    return rows;
  }

  /** A modality that no company of the base has gets no coefficient; anything else is a mistake. */
  private static void refuseCollinear(
      LinearModel fitted, Term term, Estimates coefficients, Design design) {
    for (int j = 0; j < term.columns().length; j++) {
      double[] column = term.columns()[j];
      boolean varies = false;
      for (int i = 0; i < column.length; i++) {
        varies |= design.weights()[i] != 0 && column[i] != 0;
      }
      if (varies && Double.isNaN(coefficients.values()[fitted.position(term) + j])) {
        throw new UndefinedEstimate(
            "%s follows from the terms before it. Take one of them out.".formatted(term.label(j)));
      }
    }
  }

  private record Numbers(Estimates coefficients, Estimates effects, double df, long respondents) {}

  private ModelRow.Result result(Numbers numbers, int at, Optional<TermTest> test) {
    double value = numbers.coefficients().values()[at];
    double error = Double.isNaN(value) ? Double.NaN : numbers.coefficients().standardError(at);
    return new ModelRow.Result(
        numbers.respondents(),
        value,
        error,
        Interval.student(value, error, numbers.df(), survey.precision().level()),
        StudentTest.of(value, error, numbers.df()),
        numbers.effects().values()[at],
        numbers.effects().standardError(at),
        test);
  }

  private Sample.Collapsed collapsed(Model model) {
    Map<String, Column> answers = new LinkedHashMap<>();
    model.terms().forEach(term -> answers.put(term, col(term)));
    answers.put(model.outcome(), col(model.outcome()));
    answers.put(IN_BASE, MeasuredIndicator.condition(survey.base(model.base())));
    return sample.collapse(answers);
  }

  private static boolean[] complete(Model model, Entries entries) {
    boolean[] domain = entries.where(IN_BASE);
    for (int i = 0; i < domain.length; i++) {
      domain[i] &= !Double.isNaN(entries.numbers().get(model.outcome())[i]);
      for (String term : model.terms()) {
        double[] numbers = entries.numbers().get(term);
        domain[i] &=
            numbers == null ? entries.codes().get(term)[i] != null : !Double.isNaN(numbers[i]);
      }
    }
    return domain;
  }

  private static long companies(Entries entries, boolean[] domain) {
    long companies = 0;
    for (int i = 0; i < domain.length; i++) {
      companies += domain[i] && entries.weights()[i] != 0 ? entries.multiplicity()[i] : 0;
    }
    return companies;
  }

  private static Term term(Variable variable, Entries entries) {
    if (variable.type() != AnswerType.SINGLE) {
      return Term.number(variable.id(), entries.numbers().get(variable.id()));
    }
    return Term.codes(
        variable.id(),
        entries.codes().get(variable.id()),
        variable.modalities().stream().map(Modality::code).toList());
  }
}
