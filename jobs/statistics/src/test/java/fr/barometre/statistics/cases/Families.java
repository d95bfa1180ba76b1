package fr.barometre.statistics.cases;

import java.util.List;

/** Every family of calls. A call belongs to the first that knows it. */
final class Families {
  private Families() {}

  static List<CallFamily> all() {
    return List.of(
        new MeanFamily(),
        new RatioFamily(),
        new VarianceFamily(),
        new ByFamily(),
        new ProportionFamily(),
        new QuantileFamily(),
        new ContrastFamily(),
        new TableFamily(),
        new IndependenceFamily(),
        new ComparisonFamily(),
        new ModelFamily(),
        new TermTestFamily(),
        new MarginFamily(),
        new WeightingFamily(),
        new ArithmeticFamily());
  }
}
