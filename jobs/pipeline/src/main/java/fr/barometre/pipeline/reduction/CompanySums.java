package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import fr.barometre.pipeline.reduction.SumLayout.Base;
import fr.barometre.pipeline.reduction.SumLayout.Kind;
import fr.barometre.pipeline.reduction.SumLayout.Term;
import java.util.Arrays;

/** Adds one company after the other to the sums of its cell. One instance per task. */
final class CompanySums {
  private final Grids grids;
  private final boolean weighted;
  private double weight;
  private final long[] terms = new long[4]; // w and w² on their grids

  CompanySums(SumLayout layout, Grids grids) {
    this.grids = grids;
    this.weighted = layout.weighted();
  }

  /** Begins a company. */
  void begin(double companyWeight) {
    weight = companyWeight;
    if (weighted) {
      Arrays.fill(terms, 0);
      grids.weight().add(weight, terms, 0);
      grids.squaredWeight().addProduct(weight, weight, terms, 2);
    }
  }

  /** The company is in a base. */
  void addToBase(Base base, long[] sums) {
    sums[base.at()]++;
    if (base.weighted()) {
      addWeights(sums, base.sumOfWeights());
    }
  }

  /** The company says yes. */
  void addYes(Answer answer, long[] sums) {
    addYes(answer.at(), answer.kind() == Kind.WEIGHTED, sums);
  }

  /** The company says yes to the answer whose sums stand at the given place. */
  void addYes(int at, boolean withWeights, long[] sums) {
    sums[at]++;
    if (withWeights) {
      addWeights(sums, at + 1);
    }
  }

  /** The company answers y, with denominator d. Products are split, so that nothing is rounded. */
  void addNumber(int m, Answer answer, double[] yd, long[] sums) {
    double y = yd[0];
    double d = yd[1];
    double u = weight * y;
    double uRest = Math.fma(weight, y, -u);
    double v = weight * d;
    double vRest = Math.fma(weight, d, -v);
    grids.of(m, Term.U).addProduct(weight, y, sums, answer.at(Term.U));
    grids.of(m, Term.V).addProduct(weight, d, sums, answer.at(Term.V));
    square(grids.of(m, Term.UU), u, uRest, sums, answer.at(Term.UU));
    square(grids.of(m, Term.VV), v, vRest, sums, answer.at(Term.VV));
    Grid cross = grids.of(m, Term.UV);
    cross.addProduct(u, v, sums, answer.at(Term.UV));
    cross.addProduct(u, vRest, sums, answer.at(Term.UV));
    cross.addProduct(uRest, v, sums, answer.at(Term.UV));
    grids.of(m, Term.WYY).addProduct(u, y, sums, answer.at(Term.WYY));
    grids.of(m, Term.WYY).addProduct(uRest, y, sums, answer.at(Term.WYY));
    grids.of(m, Term.Y).add(y, sums, answer.at(Term.Y));
    timesWeight(grids.of(m, Term.WU), u, uRest, sums, answer.at(Term.WU));
    timesWeight(grids.of(m, Term.WV), v, vRest, sums, answer.at(Term.WV));
  }

  private static void square(Grid grid, double value, double rest, long[] sums, int at) {
    grid.addProduct(value, value, sums, at);
    grid.addProduct(2 * value, rest, sums, at);
  }

  private void timesWeight(Grid grid, double value, double rest, long[] sums, int at) {
    grid.addProduct(weight, value, sums, at);
    grid.addProduct(weight, rest, sums, at);
  }

  private void addWeights(long[] sums, int at) {
    Grid.addInteger(terms[0], terms[1], sums, at);
    Grid.addInteger(terms[2], terms[3], sums, at + 2);
  }
}
