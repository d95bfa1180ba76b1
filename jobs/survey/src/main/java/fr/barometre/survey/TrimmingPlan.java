package fr.barometre.survey;

import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.statistics.weighting.WeightBounds;

/**
 * Limits to which weights are cut once they are calibrated.
 *
 * @param weights limits of the weight of a company
 * @param ratios limits of calibrated over first weight; of these two, one is given
 * @param keepsMargins whether every margin is reached again within the limits, or the sum of the
 *     weights alone stays
 * @param strict whether what sharing out the cut weight puts outside the limits is cut again
 */
public record TrimmingPlan(
    WeightBounds weights, RatioBounds ratios, boolean keepsMargins, boolean strict, Place place) {

  /** Whether companies of one ratio and different weights may be cut differently. */
  public boolean isOfWeights() {
    return !weights.equals(WeightBounds.NONE);
  }
}
