package fr.barometre.pipeline.intruder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bases and answers as columns of counts over all domains. Two that are equal everywhere, with
 * their weights, are of the same companies: the reader is told so, as wordings mostly tell him.
 */
final class Columns {
  /**
   * A base or an answer in any domain.
   *
   * @param answer {@link Count#BASE} for a base
   */
  record Column(String figure, String answer) {
    Count in(Domain domain) {
      return new Count(figure, answer, domain);
    }
  }

  /** Answers of which every set is tried. */
  private static final int MOST = 16;

  private final OpenEdition truth;
  private final List<Domain> domains;
  private final Map<List<Counted>, List<Column>> alike = new LinkedHashMap<>();

  Columns(OpenEdition truth) {
    this.truth = truth;
    this.domains =
        truth.domains().all().stream()
            .filter(domain -> truth.domains().isEstimated(domain))
            .toList();
    for (String figure : truth.figures()) {
      add(new Column(figure, Count.BASE));
      truth.answers(figure).forEach(answer -> add(new Column(figure, answer)));
    }
  }

  private void add(Column column) {
    List<Counted> counts = counts(column);
    if (counts.stream().anyMatch(count -> count.respondents() > 0)) {
      alike
          .computeIfAbsent(counts.stream().map(Counted::rounded).toList(), any -> new ArrayList<>())
          .add(column);
    }
  }

  private List<Counted> counts(Column column) {
    return domains.stream().map(domain -> truth.get(column.in(domain))).toList();
  }

  /** Columns that are equal everywhere. */
  List<List<Column>> alike() {
    return List.copyOf(alike.values());
  }

  /**
   * Two or more answers of one figure, and a column of another figure that is their sum everywhere:
   * those late and active and those late and inactive are those late.
   *
   * @param answers that exclude each other
   */
  Map<List<Column>, Column> sums(String figure, List<String> answers) {
    if (answers.size() > MOST) {
      throw new IllegalArgumentException(figure + " has too many answers: " + answers.size());
    }
    Map<List<Column>, Column> sums = new HashMap<>();
    for (int chosen = 1; chosen < 1 << answers.size(); chosen++) {
      List<Column> parts = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          parts.add(new Column(figure, answers.get(i)));
        }
      }
      if (parts.size() > 1) {
        Column whole = whole(parts);
        if (whole != null) {
          sums.put(parts, whole);
        }
      }
    }
    return sums;
  }

  private Column whole(List<Column> parts) {
    List<Counted> sum = new ArrayList<>();
    for (int d = 0; d < domains.size(); d++) {
      Counted all = Counted.NOTHING;
      for (Column part : parts) {
        all = all.plus(truth.get(part.in(domains.get(d))));
      }
      sum.add(all.rounded());
    }
    List<Column> found = alike.getOrDefault(sum, List.of());
    return found.isEmpty() ? null : found.get(0);
  }
}
