package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.response.ResponseClass;
import fr.barometre.statistics.Moments;
import java.util.Map;
import java.util.Optional;

/**
 * Weights before calibration: those of the draw, over the rate of response of the class.
 *
 * @param own whether companies have weights of their own; else those of their strata
 * @param cells whose first further part is the response class, where there are classes
 */
public record WeightsBefore(
    boolean own,
    Map<String, Stratum> strata,
    MarginColumns cells,
    Optional<ResponseAccount> account)
    implements Calibrating.BaseWeights {

  @Override
  public Moments weights(SampledCell cell, Moments counted) {
    Moments drawn =
        own ? counted : Moments.of(counted.count(), strata.get(cell.stratum()).weight());
    return account
        .map(any -> drawn.project(new double[][] {{classOf(any, cell.cell()).factor()}}))
        .orElse(drawn);
  }

  @Override
  public double response(String cell) {
    return account.map(any -> classOf(any, cell).rate()).orElse(1.0);
  }

  private ResponseClass classOf(ResponseAccount responses, String cell) {
    return responses.get(cells.further(cell, 0));
  }
}
