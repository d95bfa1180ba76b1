package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each sum of a cell stands in one array of longs: first what measures of the same base
 * share, then what each measure has of its own.
 *
 * <p>A base keeps the number of its companies and, unless counts say it all for its measures, the
 * sums of w and w². A yes/no answer keeps the number of yes and, unless counts say it all, the sums
 * of w and w² over them. Any other answer keeps a sum per {@link Term}. Sums are 128-bit.
 */
final class SumLayout implements CellLayout {
  private static final long serialVersionUID = 1L;

  /** How much of an answer is summed. */
  enum Kind {
    COUNTED(1),
    WEIGHTED(1 + 2 * 2),
    NUMERIC(2 * Term.values().length);

    private final int width;

    Kind(int width) {
      this.width = width;
    }
  }

  /** With {@code u = w y} and {@code v = w d}; those from V on are of numeric answers alone. */
  enum Term {
    U,
    UU,
    UV,
    V,
    VV,
    WYY,
    Y,
    WU,
    WV
  }

  /**
   * A base: the column that tells who is in it, and where its sums stand.
   *
   * @param column position among the columns
   */
  record Base(int column, int at, boolean weighted) implements Serializable {
    int sumOfWeights() {
      return at + 1;
    }

    int sumOfSquaredWeights() {
      return at + 3;
    }
  }

  /**
   * An answer.
   *
   * @param answer position among the columns
   * @param denominator -1 where absent
   * @param binary whether the column is boolean
   * @param base its place in {@link #bases()}
   */
  record Answer(int answer, int denominator, boolean binary, int base, Kind kind, int at)
      implements Serializable {
    /** Where the sum of a term stands. */
    int at(Term term) {
      return at + (kind == Kind.WEIGHTED ? 1 : 0) + 2 * term.ordinal();
    }
  }

  private final ArrayList<Base> bases = new ArrayList<>();
  private final ArrayList<Answer> answers = new ArrayList<>();
  private int width;

  /**
   * @param columns names of the columns, in their order
   * @param countsSuffice whether yes/no answers need no weights
   */
  SumLayout(List<Measure> measures, List<String> columns, boolean countsSuffice) {
    List<Kind> kinds = measures.stream().map(m -> kind(m, countsSuffice)).toList();
    List<String> distinct = measures.stream().map(Measure::inBase).distinct().toList();
    for (String inBase : distinct) {
      boolean weighted = false;
      for (int m = 0; m < kinds.size(); m++) {
        weighted |= measures.get(m).inBase().equals(inBase) && kinds.get(m) != Kind.COUNTED;
      }
      bases.add(new Base(columns.indexOf(inBase), width, weighted));
      width += weighted ? 5 : 1;
    }
    for (int m = 0; m < kinds.size(); m++) {
      Measure measure = measures.get(m);
      answers.add(
          new Answer(
              columns.indexOf(measure.answer()),
              measure.denominator().map(columns::indexOf).orElse(-1),
              measure.binary(),
              distinct.indexOf(measure.inBase()),
              kinds.get(m),
              width));
      width += kinds.get(m).width;
    }
  }

  private static Kind kind(Measure measure, boolean countsSuffice) {
    if (!measure.binary() || measure.denominator().isPresent()) {
      return Kind.NUMERIC;
    }
    return countsSuffice ? Kind.COUNTED : Kind.WEIGHTED;
  }

  /** Whether every answer is yes or no, without denominators. */
  boolean isBinary() {
    return answers.stream().noneMatch(answer -> answer.kind == Kind.NUMERIC);
  }

  List<Base> bases() {
    return bases;
  }

  List<Answer> answers() {
    return answers;
  }

  @Override
  public int width() {
    return width;
  }

  /** Whether a row's weight enters any sum. */
  boolean weighted() {
    return bases.stream().anyMatch(Base::weighted);
  }

  @Override
  public void addAll(long[] from, long[] into) {
    for (Base base : bases) {
      into[base.at] += from[base.at];
      addIntegers(from, into, base.at + 1, base.weighted ? 2 : 0);
    }
    for (Answer answer : answers) {
      switch (answer.kind) {
        case COUNTED -> into[answer.at] += from[answer.at];
        case WEIGHTED -> {
          into[answer.at] += from[answer.at];
          addIntegers(from, into, answer.at + 1, 2);
        }
        case NUMERIC -> addIntegers(from, into, answer.at, Term.values().length);
      }
    }
  }

  private static void addIntegers(long[] from, long[] into, int at, int integers) {
    for (int s = at; s < at + 2 * integers; s += 2) {
      Grid.addInteger(from[s], from[s + 1], into, s);
    }
  }
}
