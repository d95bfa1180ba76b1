package fr.barometre.pipeline.intruder;

import fr.barometre.survey.Indicator;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same edition with every number shown: what hidden counts are in truth. Counts of margins that
 * are not estimated follow by addition, those of companies without a code by subtraction.
 */
final class OpenEdition {
  private final Map<Count, Counted> counted = new HashMap<>();
  private final Map<Count, Counted> followed = new HashMap<>();
  private final Map<String, Set<String>> answers = new LinkedHashMap<>();
  private final Survey survey;
  private final Domains domains;

  OpenEdition(Survey survey, List<PublishedRow> rows) {
    this.survey = survey;
    Map<Count, Counted> bases = new HashMap<>();
    for (PublishedRow row : rows) {
      Counted base =
          row.respondents() == 0
              ? Counted.NOTHING
              : new Counted(row.respondents(), row.population());
      bases.put(row.count().base(), base);
      Set<String> own = answers.computeIfAbsent(row.count().figure(), any -> new LinkedHashSet<>());
      if (row.statistic() == StatisticKind.PROPORTION) {
        own.add(row.count().answer());
        counted.put(row.count(), answer(row));
      }
    }
    counted.putAll(bases);
    domains = new Domains(survey, bases);
  }

  private static Counted answer(PublishedRow row) {
    long said = row.respondents() == 0 ? 0 : Math.round(row.unweighted() * row.respondents());
    return said == 0 ? Counted.NOTHING : new Counted(said, row.share() * row.population());
  }

  Domains domains() {
    return domains;
  }

  /** Ids of all figures. */
  Set<String> figures() {
    return answers.keySet();
  }

  /** What a figure is declared as. */
  Indicator indicator(String figure) {
    int end = figure.indexOf('/');
    String id = end < 0 ? figure : figure.substring(0, end);
    return survey.indicators().stream()
        .filter(any -> any.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The answers of a proportion; of other figures none. */
  Set<String> answers(String figure) {
    return answers.get(figure);
  }

  Counted get(Count count) {
    if (domains.isEstimated(count.domain())) {
      return counted.getOrDefault(count, Counted.NOTHING);
    }
    return followed.containsKey(count) ? followed.get(count) : follow(count);
  }

  private Counted follow(Count count) {
    Counted found = null;
    for (Map.Entry<String, String> code : count.domain().codes().entrySet()) {
      if (found == null && code.getValue().equals(Domain.NONE)) {
        Domain margin = count.domain().without(code.getKey());
        if (!domains.isEstimated(margin.segments())) {
          throw new IllegalArgumentException(
              count + " does not follow: " + margin + " is not estimated.");
        }
        found = get(count.in(margin));
        for (Domain part : domains.parts(margin, code.getKey())) {
          found = part.equals(count.domain()) ? found : found.minus(get(count.in(part)));
        }
      }
    }
    for (String segment : domains.segments()) {
      List<Domain> parts = found == null ? domains.parts(count.domain(), segment) : List.of();
      for (Domain part : parts) {
        found = (found == null ? Counted.NOTHING : found).plus(get(count.in(part)));
      }
    }
    followed.put(count, found);
    return found;
  }
}
