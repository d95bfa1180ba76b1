package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.reduction.Holdings;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cells rest on enough companies, but of too few holdings. */
final class FewHoldings {
  private static final String NONE_OF = Crossings.NONE + Crossings.OF;

  private final Optional<Holdings> holdings;
  private final long minimum;
  private final Map<String, BitSet> byCode = new HashMap<>();

  /**
   * @param holdings none where companies are not known to belong together
   * @param minimum how many a cell has to rest on
   */
  FewHoldings(Optional<Holdings> holdings, long minimum) {
    this.holdings = holdings;
    this.minimum = minimum;
  }

  /**
   * Companies of shared holdings that count for an answer, in all domains together.
   *
   * @param rows of answers that exclude each other, or of one figure
   * @param answer a code, {@link CountedFigures#BASE} or {@link CountedFigures#OTHER}
   */
  BitSet answering(List<EstimateRow> rows, String answer) {
    BitSet members = new BitSet();
    if (holdings.isEmpty()) {
      return members;
    }
    Holdings known = holdings.get();
    if (answer.equals(CountedFigures.BASE) || answer.equals(CountedFigures.OTHER)) {
      members.or(known.asked(rows.get(0).measured().name()));
    }
    for (EstimateRow row : rows) {
      String name = row.measured().name();
      if (answer.equals(CountedFigures.OTHER)) {
        members.andNot(known.said(name));
      } else if (row.measured().modality().filter(any -> any.code().equals(answer)).isPresent()) {
        members.or(known.said(name));
      }
    }
    return members;
  }

  /** Those of some companies that are in a domain. */
  BitSet in(BitSet companies, Collection<String> codes) {
    BitSet members = (BitSet) companies.clone();
    if (holdings.isPresent()) {
      codes.forEach(code -> members.and(byCode.computeIfAbsent(code, this::having)));
    }
    return members;
  }

  /**
   * Whether a cell that is not hidden for its companies is for their holdings.
   *
   * @param count of companies
   * @param members those of them that are of shared holdings
   */
  boolean areTooFew(long count, BitSet members) {
    return holdings.isPresent()
        && count >= minimum
        && count - members.cardinality() < minimum
        && holdings.get().count(count, members) < minimum;
  }

  /** Companies of a code as {@link Crossings} writes it. */
  private BitSet having(String text) {
    int equals = text.indexOf('=');
    String segment = text.substring(0, equals);
    String code = text.substring(equals + 1);
    Holdings known = holdings.orElseThrow();
    if (!code.startsWith(Crossings.NONE)) {
      return known.having(segment, code);
    }
    BitSet members = known.having(segment, null);
    if (code.startsWith(NONE_OF)) {
      members.and(having(code.substring(NONE_OF.length())));
    }
    return members;
  }
}
