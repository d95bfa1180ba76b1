package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.pipeline.reduction.ReplicateSums;
import fr.barometre.statistics.design.ReplicateValues;
import fr.barometre.statistics.sums.Spread;
import fr.barometre.survey.Replication;
import fr.barometre.survey.StatisticKind;
import java.util.List;

/** Precision from sums under given replicates. */
public record ReplicateSpreads(
    Replication replication, List<MeasuredIndicator> measured, ReplicateSums sums)
    implements Spreads {

  @Override
  public Spread of(int m, Domain domain, double value) {
    boolean total = measured.get(m).indicator().statistic() == StatisticKind.TOTAL;
    double[] replicates = total ? sums.totals(m, domain) : sums.ratios(m, domain);
    ReplicateValues values =
        new ReplicateValues(new double[] {value}, replication.aroundEstimate());
    for (int r = 0; r < replicates.length; r++) {
      values.add(replication.coefficients().get(r), replicates[r]);
    }
    return new Spread(values.estimates().covariance()[0][0], sums.degreesOfFreedom(m, domain));
  }
}
