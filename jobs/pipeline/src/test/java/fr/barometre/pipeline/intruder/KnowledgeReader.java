package fr.barometre.pipeline.intruder;

import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the published {@code estimates} of an edition as somebody who wants to know what is hidden.
 * Numbers come from there; the open edition gives the numbers that only rules of quality withhold,
 * which are taken to be known, and the truth to compare with.
 */
public final class KnowledgeReader {
  private static final double TOLERANCE = 1e-6;

  private final Survey survey;
  private final boolean weighted;
  private final OpenEdition truth;
  private final Set<Count> counts = new LinkedHashSet<>();
  private final SameCompanies same;
  private final AnswerRelations answers;
  private final Set<Count> shown = new HashSet<>();

  /**
   * @param survey as protected
   * @param weighted whether to attack counts of the population, not of respondents
   * @param open the same edition with every number shown
   */
  public KnowledgeReader(Survey survey, boolean weighted, List<PublishedRow> open) {
    this.survey = survey;
    this.weighted = weighted;
    this.truth = new OpenEdition(survey, open);
    for (String figure : truth.figures()) {
      for (Domain domain : truth.domains().all()) {
        counts.add(Count.base(figure, domain));
        truth.answers(figure).forEach(answer -> counts.add(new Count(figure, answer, domain)));
      }
    }
    Columns columns = new Columns(truth);
    this.same = new SameCompanies(survey, truth, columns);
    this.answers = new AnswerRelations(survey, truth, columns);
  }

  /**
   * @param published the protected edition
   * @throws IllegalArgumentException if a shown number, or something taken to be known, is not true
   */
  public Knowledge read(List<PublishedRow> published) {
    Set<Count> rows = new HashSet<>();
    for (PublishedRow row : published) {
      rows.add(row.count());
      rows.add(row.count().base());
      if (!row.isHidden()) {
        check(row);
        shown.add(same.of(row.count()));
        shown.add(same.of(row.count().base()));
        if (row.statistic() == StatisticKind.BALANCE && row.respondents() > 0) {
          answers.balance(row, weighted);
        }
      }
    }
    counts.stream() // a domain without rows has no company
        .filter(count -> truth.domains().isEstimated(count.domain()) && !rows.contains(count))
        .forEach(count -> shown.add(same.of(count)));
    same.nobody().forEach(count -> shown.add(same.of(count)));

    List<Relation> relations =
        new ArrayList<>(new DomainRelations(survey, truth.domains(), counts).all());
    relations.addAll(answers.all());
    List<Count> elsewhere =
        published.stream()
            .filter(row -> row.isHidden() && !row.count().isBase())
            .map(PublishedRow::count)
            .filter(count -> shown.contains(same.of(count)) && !same.told().contains(count))
            .toList();
    return knowledge(relations, elsewhere);
  }

  private void check(PublishedRow row) {
    if (row.respondents() > 0) {
      double base = weighted ? row.population() : row.respondents();
      double share = weighted ? row.share() : row.unweighted();
      require(base, truth.get(row.count().base()), row.count().base());
      if (!row.count().isBase() && !Double.isNaN(share)) {
        require(base * share, truth.get(row.count()), row.count());
      }
    }
  }

  private void require(double number, Counted real, Count count) {
    if (Math.abs(number - real.of(weighted)) > TOLERANCE * (1 + Math.abs(number))) {
      throw new IllegalArgumentException(count + " is shown as " + number + ", is " + real);
    }
  }

  private Knowledge knowledge(List<Relation> relations, List<Count> elsewhere) {
    Map<Count, List<Count>> groups = new LinkedHashMap<>();
    for (Count count : counts) {
      Count one = same.of(count);
      require(truth.get(one).of(weighted), truth.get(count), count);
      if (!shown.contains(one)) {
        groups.computeIfAbsent(one, any -> new ArrayList<>()).add(count);
      }
    }
    Needs needs = new Needs(survey, truth, weighted, count -> shown.contains(same.of(count)));
    List<Secret> secrets = groups.values().stream().map(needs::secret).toList();
    Map<Count, Integer> places = new HashMap<>();
    groups.keySet().forEach(one -> places.put(one, places.size()));
    Map<List<Object>, Knowledge.Equation> equations = new LinkedHashMap<>();
    for (Relation relation : relations) {
      Map<Integer, Double> factors = new LinkedHashMap<>();
      double sum = 0;
      double size = 1;
      for (Map.Entry<Count, Double> factor : relation.factors().entrySet()) {
        double value = truth.get(factor.getKey()).of(weighted);
        sum += factor.getValue() * value;
        size += Math.abs(value);
        Integer place = places.get(same.of(factor.getKey()));
        if (place != null) {
          factors.merge(place, factor.getValue(), Double::sum);
        }
      }
      double slack = relation.total() - sum;
      if (slack < -TOLERANCE * size || relation.equality() && slack > TOLERANCE * size) {
        throw new IllegalArgumentException("not true by " + slack + ": " + relation);
      }
      factors.values().removeIf(factor -> factor == 0);
      if (!factors.isEmpty()) {
        double left = relation.equality() ? 0 : Math.max(0, slack);
        equations.putIfAbsent(
            List.of(factors, relation.equality(), Math.rint(left / TOLERANCE)),
            equation(relation, factors, left));
      }
    }
    return new Knowledge(
        secrets,
        elsewhere.stream().map(count -> needs.secret(List.of(count))).toList(),
        List.copyOf(equations.values()));
  }

  private static Knowledge.Equation equation(
      Relation relation, Map<Integer, Double> factors, double slack) {
    return new Knowledge.Equation(
        relation,
        factors.keySet().stream().mapToInt(Integer::intValue).toArray(),
        factors.values().stream().mapToDouble(Double::doubleValue).toArray(),
        relation.equality(),
        slack);
  }
}
