package fr.barometre.pipeline.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of one figure that together are an answer or the base of another, in every domain: those
 * late and active with those late and inactive are those late. What is hidden of the one follows
 * from the other.
 *
 * <p>Of figures with many answers only pairs and neighbours in their order are tried, as in bands
 * and coarser bands.
 */
final class SummedAnswers {
  private static final int ALL_SETS = 10;

  /** Weights add up to this, in the unit of a count. */
  private static final double CLOSE = 1e-4;

  /** An answer, or the base, of a figure in any domain. */
  record Column(String figure, String answer) {}

  /** The whole is of another figure than the parts. */
  record Sum(Column whole, List<Column> parts) {}

  private final Map<Column, Map<String, Count>> counts = new LinkedHashMap<>();
  private final Map<Map<String, Long>, List<Column>> byRespondents = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();

  /**
   * @param figures by name; those whose answers exclude each other have several
   */
  SummedAnswers(Map<String, CountedFigures> figures) {
    figures.forEach(
        (figure, counted) ->
            counted.answers().forEach(answer -> add(new Column(figure, answer), counted)));
    figures.forEach(this::search);
  }

  private void add(Column column, CountedFigures counted) {
    Map<String, Count> own = counted.column(column.answer());
    if (own.values().stream().anyMatch(count -> count.respondents() > 0)) {
      counts.put(column, own);
      byRespondents.computeIfAbsent(respondents(own), any -> new ArrayList<>()).add(column);
    }
  }

  /** All sums, each whole once. */
  List<Sum> all() {
    return sums;
  }

  private void search(String figure, CountedFigures counted) {
    List<Column> answers =
        counted.answers().stream()
            .filter(answer -> !answer.equals(CountedFigures.BASE))
            .map(answer -> new Column(figure, answer))
            .filter(counts::containsKey)
            .toList();
    for (BitSet set : sets(answers.size())) {
      List<Column> parts = set.stream().mapToObj(answers::get).toList();
      whole(figure, parts).ifPresent(whole -> sums.add(new Sum(whole, parts)));
    }
  }

  /** Two and more of them, but not all, which are the base. */
  private static List<BitSet> sets(int answers) {
    List<BitSet> sets = new ArrayList<>();
    for (int bits = 0; answers <= ALL_SETS && bits < 1 << answers; bits++) {
      sets.add(BitSet.valueOf(new long[] {bits}));
    }
    for (int first = 0; answers > ALL_SETS && first < answers; first++) {
      for (int last = first + 1; last < answers; last++) {
        BitSet run = new BitSet();
        run.set(first, last + 1);
        sets.add(run);
        BitSet pair = new BitSet();
        pair.set(first);
        pair.set(last);
        if (last > first + 1) {
          sets.add(pair);
        }
      }
    }
    sets.removeIf(set -> set.cardinality() < 2 || set.cardinality() == answers);
    return sets;
  }

  private Optional<Column> whole(String figure, List<Column> parts) {
    Map<String, Count> sum = new HashMap<>();
    parts.forEach(
        part -> counts.get(part).forEach((domain, count) -> sum.merge(domain, count, Count::plus)));
    return byRespondents.getOrDefault(respondents(sum), List.of()).stream()
        .filter(column -> !column.figure().equals(figure))
        .filter(column -> isClose(counts.get(column), sum))
        .findFirst();
  }

  private static boolean isClose(Map<String, Count> one, Map<String, Count> other) {
    return one.keySet().stream()
        .allMatch(
            domain -> {
              double weight = other.getOrDefault(domain, Count.NONE).weight();
              return Math.abs(one.get(domain).weight() - weight) < CLOSE;
            });
  }

  /** A domain without a row has nobody, as one that counts nobody. */
  private static Map<String, Long> respondents(Map<String, Count> column) {
    Map<String, Long> respondents = new HashMap<>();
    column.forEach((domain, count) -> respondents.put(domain, count.respondents()));
    respondents.values().removeIf(count -> count == 0);
    return respondents;
  }
}
