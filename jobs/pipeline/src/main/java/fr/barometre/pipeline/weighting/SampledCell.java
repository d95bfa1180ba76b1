package fr.barometre.pipeline.weighting;

import java.io.Serializable;

/**
 * What weighting sees of a company.
 *
 * @param cell its codes and numbers in the margins
 * @param weight given by a variable; 1 where none is
 */
public record SampledCell(String stratum, String cell, double weight)
    implements Serializable, Comparable<SampledCell> {

  @Override
  public int compareTo(SampledCell other) {
    int order = stratum.compareTo(other.stratum);
    order = order == 0 ? cell.compareTo(other.cell) : order;
    return order == 0 ? Double.compare(weight, other.weight) : order;
  }
}
