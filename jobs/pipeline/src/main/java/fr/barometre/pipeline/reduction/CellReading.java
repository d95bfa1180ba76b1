package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import fr.barometre.pipeline.reduction.SumLayout.Base;
import fr.barometre.pipeline.reduction.SumLayout.Kind;
import fr.barometre.pipeline.reduction.SumLayout.Term;

/** Reads exact sums out of the longs of a cell. */
record CellReading(SumLayout layout, Grids grids) {

  boolean isCounted(int measure) {
    return answer(measure).kind() == Kind.COUNTED;
  }

  boolean isBinary(int measure) {
    return answer(measure).kind() != Kind.NUMERIC;
  }

  /** Companies in the base with a weight other than 0. */
  long respondents(int measure, long[] sums) {
    return sums[base(measure).at()];
  }

  /** Those among them that say yes. */
  long yes(int measure, long[] sums) {
    return sums[answer(measure).at()];
  }

  /** {@code sum w} over the base. */
  Exact weight(int measure, long[] sums) {
    return grids.weight().sum(sums, base(measure).sumOfWeights());
  }

  /** The sum of a term over the base. */
  Exact sum(int measure, Term term, long[] sums) {
    Answer answer = answer(measure);
    if (answer.kind() == Kind.NUMERIC) {
      return grids.of(measure, term).sum(sums, answer.at(term));
    }
    return switch (term) {
      case U, WYY -> grids.weight().sum(sums, answer.at(Term.U));
      case UU, UV, WU -> grids.squaredWeight().sum(sums, answer.at(Term.UU));
      case V -> weight(measure, sums);
      case VV, WV -> grids.squaredWeight().sum(sums, base(measure).sumOfSquaredWeights());
      case Y -> Exact.of(yes(measure, sums));
    };
  }

  private Answer answer(int measure) {
    return layout.answers().get(measure);
  }

  private Base base(int measure) {
    return layout.bases().get(answer(measure).base());
  }
}
