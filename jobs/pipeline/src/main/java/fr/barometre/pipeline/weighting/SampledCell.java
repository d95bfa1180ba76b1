package fr.barometre.pipeline.weighting;

import java.io.Serializable;

/**
 * What weighting sees of a company beside its weight.
 *
 * @param cell its codes and numbers in the margins
 */
public record SampledCell(String stratum, String cell)
    implements Serializable, Comparable<SampledCell> {

  @Override
  public int compareTo(SampledCell other) {
    int order = stratum.compareTo(other.stratum);
    return order == 0 ? cell.compareTo(other.cell) : order;
  }
}
