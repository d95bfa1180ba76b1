package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Figure;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Question;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The meaning of a declaration: everything named exists, and fits what it is used for. */
final class MeaningCheck {
  private final Survey survey;
  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Variable> columns = new LinkedHashMap<>();
  private List<Derived> ordered = List.of();

  MeaningCheck(Survey survey, YamlDocument document) {
    this.survey = survey;
    this.document = document;
    Stream.<Variable>concat(survey.questions().stream(), survey.derived().stream())
        .forEach(
            variable -> {
              variables.put(variable.id(), variable);
              variable.columns().forEach(column -> columns.put(column, variable));
            });
  }

  List<Problem> problems() {
    checkCollected();
    checkNames();
    checkVariables();
    new ExpressionCheck(document, columns, problems).check(survey);
    ordered = new DerivationOrder(survey, problems).order();
    checkSegments();
    checkDesign();
    survey.indicators().forEach(this::checkIndicator);
    survey.tables().forEach(this::checkTable);
    survey.figures().forEach(this::checkFigure);
    return problems;
  }

  /** The survey with its derived variables in an order in which they can be computed. */
  Survey ordered() {
    return new Survey(
        survey.folder(),
        survey.name(),
        survey.edition(),
        survey.title(),
        survey.source(),
        survey.synthetic(),
        survey.collectedFrom(),
        survey.collectedTo(),
        survey.raw(),
        survey.questions(),
        ordered,
        survey.rules(),
        survey.maximumRejected(),
        survey.segments(),
        survey.domains(),
        survey.bases(),
        survey.design(),
        survey.precision(),
        survey.indicators(),
        survey.tables(),
        survey.figures());
  }

  private void checkCollected() {
    if (survey.collectedTo().isBefore(survey.collectedFrom())) {
      add(
          document.place("/collected"),
          "collection ends before it starts",
          "Exchange from and to.");
    }
  }

  private void checkNames() {
    unique(
        "question or derived variable",
        Stream.concat(places("questions", "id"), places("derived", "id")).toList());
    unique("rule", places("rules", "id").toList());
    unique("segment", places("segments", "id").toList());
    unique("base", places("bases", "id").toList());
    unique("indicator", places("indicators", "id").toList());
    unique("figure", places("figures", "id").toList());
    unique("table", places("tables", "name").toList());
    unique("raw column", places("questions", "column").toList());
    for (Named table : places("tables", "name").toList()) {
      if (Set.of(
              "responses",
              "estimates",
              "checks",
              "rejects",
              "dictionary",
              "associations",
              "weighting",
              "changes",
              "run")
          .contains(table.name())) {
        add(
            table.place(),
            "table name '" + table.name() + "' is taken by a table every run publishes",
            "Choose another.");
      }
    }
  }

  private record Named(String name, Place place) {}

  private Stream<Named> places(String list, String key) {
    return Entry.root(document).get(list).items().stream()
        .filter(entry -> entry.get(key).isPresent())
        .map(entry -> new Named(entry.text(key), entry.get(key).place()));
  }

  private void unique(String kind, List<Named> names) {
    Map<String, Place> seen = new LinkedHashMap<>();
    for (Named named : names) {
      Place first = seen.putIfAbsent(named.name(), named.place());
      if (first != null) {
        add(
            named.place(),
            kind + " '" + named.name() + "' is already declared on line " + first.line(),
            "Give each its own.");
      }
    }
  }

  private void checkVariables() {
    for (Variable variable : variables.values()) {
      boolean closed =
          variable.type() == AnswerType.SINGLE || variable.type() == AnswerType.MULTIPLE;
      if (closed && variable.modalities().isEmpty()) {
        add(
            variable.place(),
            "'" + variable.id() + "' has no modalities",
            "List the answers it may take.");
      }
      if (!closed && variable.type() != AnswerType.BOOLEAN && !variable.modalities().isEmpty()) {
        add(
            variable.place(),
            "'" + variable.id() + "' is a " + word(variable.type()) + " and has modalities",
            "Make it single or multiple, or leave them out.");
      }
      unique(variable, variable.modalities().stream().map(Modality::code).toList(), "code");
      if (variable instanceof Question) {
        unique(variable, variable.modalities().stream().map(Modality::raw).toList(), "raw value");
      }
    }
    for (Question question : survey.questions()) {
      question
          .range()
          .filter(range -> range.min() > range.max())
          .ifPresent(
              range ->
                  add(
                      question.place(),
                      "the range of '" + question.id() + "' is empty",
                      "Exchange min and max."));
      if (question.range().isPresent() && question.type() != AnswerType.NUMBER) {
        add(
            question.place(),
            "'" + question.id() + "' has a range and is no number",
            "Leave the range out.");
      }
    }
  }

  private void unique(Variable variable, List<String> words, String kind) {
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (!seen.add(word)) {
        add(
            variable.place(),
            kind + " '" + word + "' stands twice in '" + variable.id() + "'",
            "Keep one of them.");
      }
    }
  }

  private void checkSegments() {
    for (Segment segment : survey.segments()) {
      single("segment '" + segment.id() + "'", segment.variable(), segment.place());
      Variable same = columns.get(segment.id());
      if (same != null && !same.id().equals(segment.variable())) {
        add(
            segment.place(),
            "segment '" + segment.id() + "' has the name of another variable",
            "Rename one of them.");
      }
    }
    Set<String> segments =
        new LinkedHashSet<>(survey.segments().stream().map(Segment::id).toList());
    checkDomains(survey.domains(), "/domains", segments);
  }

  private void checkDomains(List<List<String>> domains, String pointer, Set<String> segments) {
    for (int i = 0; i < domains.size(); i++) {
      for (int j = 0; j < domains.get(i).size(); j++) {
        String id = domains.get(i).get(j);
        if (!segments.contains(id)) {
          add(
              document.place(pointer + "/" + i + "/" + j),
              "unknown segment '" + id + "'",
              NearestName.remedy(id, segments));
        }
      }
    }
  }

  private void checkDesign() {
    var design = survey.design();
    design.stratum().ifPresent(id -> single("the stratum", id, document.place("/design/stratum")));
    design.units().ifPresent(id -> known(id, document.place("/design/units")));
    design
        .weight()
        .ifPresent(id -> number("the weight", id, document.place("/design/weights/variable")));
    if (design.weights() == Weights.FRAME && design.frame().isEmpty()) {
      add(
          design.place(),
          "weights come from the frame and none is declared",
          "Add design.frame, or say weights: none.");
    }
    if (design.finitePopulation() && design.frame().isEmpty()) {
      add(
          design.place(),
          "finite_population needs the frame",
          "Add design.frame, or leave it out.");
    }
    Variable stratum = design.stratum().map(variables::get).orElse(null);
    if (stratum != null && !stratum.modalities().isEmpty()) {
      List<String> codes = stratum.modalities().stream().map(Modality::code).toList();
      for (String code : design.frame().keySet()) {
        if (!codes.contains(code) && !design.merge().containsValue(code)) {
          add(
              document.keyPlace("/design/frame/" + code),
              "the frame names stratum '" + code + "', which '" + stratum.id() + "' does not take",
              NearestName.remedy(code, codes));
        }
      }
    }
  }

  private void checkIndicator(Indicator indicator) {
    Variable variable = known(indicator.variable(), indicator.place());
    if (variable != null) {
      checkStatistic(indicator, variable);
      List<String> codes = variable.modalities().stream().map(Modality::code).toList();
      unknownCodes(indicator.modalities(), codes, indicator.place());
    }
    Set<String> bases = new LinkedHashSet<>(survey.bases().stream().map(Base::id).toList());
    if (!indicator.base().isEmpty() && !bases.contains(indicator.base())) {
      add(
          indicator.place(),
          "unknown base '" + indicator.base() + "'",
          NearestName.remedy(indicator.base(), bases));
    }
  }

  private void checkStatistic(Indicator indicator, Variable variable) {
    AnswerType type = variable.type();
    StatisticKind statistic = indicator.statistic();
    boolean countable =
        type == AnswerType.SINGLE || type == AnswerType.MULTIPLE || type == AnswerType.BOOLEAN;
    boolean summable =
        type == AnswerType.NUMBER
            || (type == AnswerType.BOOLEAN && statistic == StatisticKind.TOTAL);
    if (statistic == StatisticKind.PROPORTION && !countable) {
      add(
          indicator.place(),
          "a proportion of '" + variable.id() + "', which is a " + word(type),
          "Use mean or total, or derive a single variable from it.");
    }
    if (statistic != StatisticKind.PROPORTION && !summable) {
      add(
          indicator.place(),
          "a " + statistic.code() + " of '" + variable.id() + "', which is no number",
          "Use proportion.");
    }
    if (statistic == StatisticKind.RATIO && indicator.denominator().isEmpty()) {
      add(
          indicator.place(),
          "a ratio without a denominator",
          "Add denominator: the number below the bar.");
    }
    if (statistic != StatisticKind.RATIO && indicator.denominator().isPresent()) {
      add(
          indicator.place(),
          "a denominator and no ratio",
          "Say statistic: ratio, or leave it out.");
    }
    if ((statistic == StatisticKind.QUANTILE) != indicator.quantile().isPresent()) {
      add(
          indicator.place(),
          "quantile and statistic do not agree",
          "A quantile needs its order under quantile; nothing else takes one.");
    }
    indicator.denominator().ifPresent(id -> number("the denominator", id, indicator.place()));
  }

  private void checkTable(ReportTable table) {
    Set<String> indicators =
        new LinkedHashSet<>(survey.indicators().stream().map(Indicator::id).toList());
    for (String id : table.indicators()) {
      if (!indicators.contains(id)) {
        add(
            table.place(),
            "table '" + table.name() + "' names unknown indicator '" + id + "'",
            NearestName.remedy(id, indicators));
      }
    }
    for (List<String> domain : table.domains()) {
      if (!survey.domains().contains(domain)) {
        add(
            table.place(),
            "table '" + table.name() + "' shows domain " + domain + ", which is not estimated",
            "Add it under domains.");
      }
    }
  }

  private void checkFigure(Figure figure) {
    Set<String> ids = new LinkedHashSet<>(survey.indicators().stream().map(Indicator::id).toList());
    Indicator indicator =
        survey.indicators().stream()
            .filter(any -> any.id().equals(figure.indicator()))
            .findFirst()
            .orElse(null);
    if (indicator == null) {
      if (!figure.indicator().isEmpty()) {
        add(
            figure.place(),
            "figure '" + figure.id() + "' shows unknown indicator '" + figure.indicator() + "'",
            NearestName.remedy(figure.indicator(), ids));
      }
      return;
    }
    Variable variable = variables.get(indicator.variable());
    if (variable != null) {
      unknownCodes(
          figure.modalities(),
          variable.modalities().stream().map(Modality::code).toList(),
          figure.place());
    }
    figure
        .by()
        .filter(by -> !survey.domains().contains(List.of(by)))
        .ifPresent(
            by ->
                add(
                    figure.place(),
                    "figure '"
                        + figure.id()
                        + "' is broken down by '"
                        + by
                        + "', which is not estimated",
                    "Add [" + by + "] under domains."));
  }

  private void unknownCodes(List<String> given, List<String> codes, Place place) {
    for (String code : given) {
      if (!codes.contains(code)) {
        add(place, "unknown modality '" + code + "'", NearestName.remedy(code, codes));
      }
    }
  }

  private Variable known(String id, Place place) {
    if (!id.isEmpty() && !variables.containsKey(id)) {
      add(place, "unknown variable '" + id + "'", NearestName.remedy(id, variables.keySet()));
    }
    return variables.get(id);
  }

  private void single(String what, String id, Place place) {
    Variable variable = known(id, place);
    if (variable != null && variable.type() != AnswerType.SINGLE) {
      add(
          place,
          what + " takes '" + id + "', which is no single answer",
          "Derive a single variable from it.");
    }
  }

  private void number(String what, String id, Place place) {
    Variable variable = known(id, place);
    if (variable != null && variable.type() != AnswerType.NUMBER) {
      add(place, what + " is '" + id + "', which is no number", "Name a number.");
    }
  }

  private static String word(AnswerType type) {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void add(Place place, String problem, String remedy) {
    problems.add(new Problem(place, problem, remedy));
  }
}
