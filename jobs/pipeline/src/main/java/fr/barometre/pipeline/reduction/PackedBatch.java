package fr.barometre.pipeline.reduction;

/**
 * The companies of one column batch, as they are summed.
 *
 * @param cells the number of each company's cell
 * @param weights of the companies
 * @param bits by block of 64, then company: a bit for each base it is in, then one for each yes
 */
record PackedBatch(int[] cells, double[] weights, long[][] bits) {
  /** How many bits a block holds. */
  static final int BLOCK = Long.SIZE;

  int companies() {
    return cells.length;
  }
}
