package fr.barometre.pipeline.reduction;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Companies of holdings of which several companies responded. Every other company is a holding of
 * its own and need not be known: of {@code companies}, {@code members} of them in shared holdings,
 * there are {@code companies - members} and the distinct holdings of the members.
 */
public final class Holdings {
  /** Columns of a holding's row: its name, then its companies, each segments and answers. */
  private static final int NAME = 0;

  private static final int COMPANIES = 1;
  private static final int SEGMENTS = 0;
  private static final int ANSWERS = 1;

  private final List<String> segments;
  private final List<String> figures;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> holdingOf = new HashMap<>();
  private final Map<String, Map<String, BitSet>> codes = new HashMap<>();
  private final Map<String, BitSet> asked = new HashMap<>();
  private final Map<String, BitSet> said = new HashMap<>();

  /**
   * @param figures names of what companies answer
   * @param rows a row per holding: its name, and an array of its companies, each an array of codes
   *     by segment, null where it has none, and an array of answers by figure: null where the
   *     company is not in the base, 1 where it gave the answer
   */
  public Holdings(List<String> segments, List<String> figures, List<Row> rows) {
    this.segments = segments;
    this.figures = figures;
    for (Row row : rows) {
      numbers.put(row.getString(NAME), numbers.size());
      row.<Row>getList(COMPANIES).forEach(company -> add(company, numbers.size() - 1));
    }
  }

  private void add(Row company, int holding) {
    int number = holdingOf.size();
    holdingOf.put(number, holding);
    List<String> own = company.getList(SEGMENTS);
    for (int s = 0; s < segments.size(); s++) {
      codes
          .computeIfAbsent(segments.get(s), any -> new HashMap<>())
          .computeIfAbsent(own.get(s), any -> new BitSet())
          .set(number);
    }
    List<Integer> answers = company.getList(ANSWERS);
    for (int f = 0; f < figures.size(); f++) {
      Integer answer = answers.get(f);
      if (answer != null) {
        asked.computeIfAbsent(figures.get(f), any -> new BitSet()).set(number);
        if (answer == 1) {
          said.computeIfAbsent(figures.get(f), any -> new BitSet()).set(number);
        }
      }
    }
  }

  /** Those with several companies. */
  public Set<String> names() {
    return numbers.keySet();
  }

  /** Companies of a code of a segment; of none where the code is null. */
  public BitSet having(String segment, String code) {
    return copy(codes.getOrDefault(segment, Map.of()).get(code));
  }

  /** Companies in the base of a figure. */
  public BitSet asked(String figure) {
    return copy(asked.get(figure));
  }

  /** Companies that gave the answer of a figure. */
  public BitSet said(String figure) {
    return copy(said.get(figure));
  }

  private static BitSet copy(BitSet known) {
    return known == null ? new BitSet() : (BitSet) known.clone();
  }

  /**
   * Of how many holdings companies are.
   *
   * @param companies how many, those in no shared holding included
   * @param members those of them that are in shared holdings
   */
  public long count(long companies, BitSet members) {
    long distinct = members.stream().map(holdingOf::get).distinct().count();
    return companies - members.cardinality() + distinct;
  }
}
