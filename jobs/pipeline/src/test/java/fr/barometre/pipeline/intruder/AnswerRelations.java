package fr.barometre.pipeline.intruder;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of answers: that they are parts of their base, that answers to a single choice
 * exclude each other, what they are together, and what a balance tells.
 */
final class AnswerRelations {
  private final Survey survey;
  private final OpenEdition truth;
  private final List<Relation> relations = new ArrayList<>();

  AnswerRelations(Survey survey, OpenEdition truth, Columns columns) {
    this.survey = survey;
    this.truth = truth;
    for (String figure : truth.figures()) {
      List<String> answers = List.copyOf(truth.answers(figure));
      Indicator indicator = truth.indicator(figure);
      boolean exclusive = survey.variable(indicator.variable()).type() == AnswerType.SINGLE;
      if (exclusive && !answers.isEmpty()) {
        exclude(figure, answers);
        columns.sums(figure, answers).forEach((parts, whole) -> addEverywhere(whole, parts));
      } else {
        answers.forEach(answer -> part(figure, answer));
      }
    }
  }

  List<Relation> all() {
    return relations;
  }

  /** If they leave nobody over all companies, they leave nobody anywhere. */
  private void exclude(String figure, List<String> answers) {
    double left = truth.get(Count.base(figure, Domain.ALL)).respondents();
    for (String answer : answers) {
      left -= truth.get(new Count(figure, answer, Domain.ALL)).respondents();
    }
    for (Domain domain : truth.domains().all()) {
      List<Count> parts =
          answers.stream().map(answer -> new Count(figure, answer, domain)).toList();
      relations.add(Relation.sum(Count.base(figure, domain), parts, left == 0));
    }
  }

  private void part(String figure, String answer) {
    for (Domain domain : truth.domains().all()) {
      Count given = new Count(figure, answer, domain);
      relations.add(Relation.sum(given.base(), List.of(given), false));
    }
  }

  private void addEverywhere(Columns.Column whole, List<Columns.Column> parts) {
    for (Domain domain : truth.domains().all()) {
      relations.add(
          Relation.sum(
              whole.in(domain), parts.stream().map(part -> part.in(domain)).toList(), true));
    }
  }

  /** A balance that is shown tells favourable answers less unfavourable ones. */
  void balance(PublishedRow row, boolean weighted) {
    Indicator balance = truth.indicator(row.count().figure());
    double total = weighted ? row.share() * row.population() : row.unweighted() * row.respondents();
    for (Indicator shares : survey.indicators()) {
      if (shares.statistic() == StatisticKind.PROPORTION
          && shares.variable().equals(balance.variable())
          && shares.base().equals(balance.base())) {
        Map<Count, Double> factors = new LinkedHashMap<>();
        for (String answer : exclusive(shares)) {
          double factor =
              balance.modalities().contains(answer)
                  ? 1
                  : balance.unfavourable().contains(answer) ? -1 : 0;
          if (factor != 0) {
            factors.put(new Count(shares.id(), answer, row.count().domain()), factor);
          }
        }
        if (factors.size() == balance.modalities().size() + balance.unfavourable().size()) {
          relations.add(new Relation(factors, true, total));
        }
      }
    }
  }

  /** Its answers, if they exclude each other. */
  private Set<String> exclusive(Indicator shares) {
    return truth.figures().contains(shares.id()) ? truth.answers(shares.id()) : Set.of();
  }
}
