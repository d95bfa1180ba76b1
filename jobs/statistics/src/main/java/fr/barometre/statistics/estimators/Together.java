package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;
import java.util.Arrays;
import java.util.List;

/** Statistics one after the other, estimated together so that their covariance is known. */
public record Together(List<Statistic> statistics) implements Statistic {

  public Together {
    statistics = List.copyOf(statistics);
  }

  @Override
  public int size() {
    return statistics.stream().mapToInt(Statistic::size).sum();
  }

  @Override
  public double[] values(double[] weights) {
    return statistics.stream()
        .flatMapToDouble(statistic -> Arrays.stream(statistic.values(weights)))
        .toArray();
  }

  @Override
  public double[][] influence(double[] weights) {
    return statistics.stream()
        .flatMap(statistic -> Arrays.stream(statistic.influence(weights)))
        .toArray(double[][]::new);
  }

  @Override
  public Statistic fixedAt(double[] weights) {
    return new Together(statistics.stream().map(each -> each.fixedAt(weights)).toList());
  }
}
