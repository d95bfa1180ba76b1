package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Figure;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.FigurePresentation;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Modality;
import fr.barometre.survey.NetTotal;
import fr.barometre.survey.Question;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.TwoByTwo;
import fr.barometre.survey.Variable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Indicators and figures as {@code run.json} tells them to a reader. */
final class FigureEntries {
  private final Survey survey;

  FigureEntries(Survey survey) {
    this.survey = survey;
  }

  /** Its modalities in the order of the declaration, which is the order readers expect. */
  Map<String, Object> indicator(Indicator indicator) {
    Optional<Variable> variable = variable(indicator.variable());
    Map<String, Object> entry = Manifest.named(indicator.id(), indicator.label());
    entry.put(
        "modalities",
        variable.stream()
            .flatMap(any -> modalities(any).stream())
            .map(Manifest::modality)
            .toList());
    entry.put("variable", indicator.variable());
    entry.put("denominator", indicator.denominator().orElse(null));
    entry.put("statistic", indicator.statistic().code());
    entry.put("base", indicator.base());
    entry.put("leaves_out", leftOut(indicator));
    indicator.sentence().ifPresent(sentence -> entry.put("sentence", Manifest.label(sentence)));
    entry.put(
        "several_answers", variable.filter(any -> any.type() == AnswerType.MULTIPLE).isPresent());
    entry.put("questions", questions(indicator.variable()));
    if (indicator.statistic() == StatisticKind.BALANCE) {
      entry.put("favourable", List.copyOf(indicator.modalities()));
      entry.put("unfavourable", List.copyOf(indicator.unfavourable()));
    }
    return entry;
  }

  /** Yes, of what is true or false and declares no words for it. */
  private static List<Modality> modalities(Variable variable) {
    return variable.type() == AnswerType.BOOLEAN && variable.modalities().isEmpty()
        ? List.of(MeasuredIndicator.YES)
        : variable.modalities();
  }

  Map<String, Object> figure(Figure figure) {
    FigurePresentation presentation = figure.presentation();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", figure.id());
    entry.put("title_fr", figure.title().fr());
    entry.put("title_en", figure.title().en());
    entry.put("indicators", List.copyOf(figure.indicators()));
    entry.put("modalities", List.copyOf(figure.modalities()));
    entry.put("by", figure.by().orElse(null));
    entry.put("form", presentation.form().map(FigureForm::code).orElse(null));
    entry.put("order", presentation.order().code());
    entry.put("nets", presentation.nets().stream().map(FigureEntries::net).toList());
    entry.put("square", presentation.square().map(FigureEntries::square).orElse(null));
    entry.put("question", presentation.question().map(Manifest::label).orElse(null));
    entry.put("base", presentation.base().map(Manifest::label).orElse(null));
    entry.put("notes", presentation.notes().stream().map(Manifest::label).toList());
    entry.put("sentence", presentation.sentence().map(Manifest::label).orElse(null));
    entry.put("headline", figure.headline());
    return entry;
  }

  private static Map<String, Object> net(NetTotal net) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("label", Manifest.label(net.label()));
    entry.put("modalities", List.copyOf(net.modalities()));
    return entry;
  }

  private static Map<String, Object> square(TwoByTwo square) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("columns", side(square.columns()));
    entry.put("rows", side(square.rows()));
    entry.put("cells", square.cells());
    return entry;
  }

  private static Map<String, Object> side(TwoByTwo.Side side) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("label", Manifest.label(side.label()));
    entry.put("values", side.values().stream().map(Manifest::label).toList());
    return entry;
  }

  /** The columns of {@code responses} that mark answers put in, which the indicator passes over. */
  private List<String> leftOut(Indicator indicator) {
    return survey.editing().imputations().stream()
        .filter(imputation -> imputation.excludedFrom().contains(indicator.id()))
        .map(Imputation::mark)
        .toList();
  }

  /** The wordings a variable rests on, in the order of the questionnaire. */
  private List<Map<String, String>> questions(String variable) {
    Set<String> behind = new LinkedHashSet<>();
    collect(variable, behind);
    return survey.questions().stream()
        .filter(question -> behind.contains(question.id()))
        .map(Question::text)
        .map(Manifest::label)
        .toList();
  }

  private void collect(String id, Set<String> behind) {
    Optional<Variable> variable = variable(id);
    if (variable.isPresent()
        && behind.add(variable.get().id())
        && variable.get() instanceof Derived derived) {
      derived.uses().forEach(column -> collect(column, behind));
    }
  }

  /** By its id or by one of its columns. */
  private Optional<Variable> variable(String id) {
    return Stream.<Variable>concat(survey.questions().stream(), survey.derived().stream())
        .filter(variable -> variable.id().equals(id) || variable.columns().contains(id))
        .findFirst();
  }
}
