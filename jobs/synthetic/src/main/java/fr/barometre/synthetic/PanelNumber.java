package fr.barometre.synthetic;

/** Made-up numbers of a panel, distinct and scattered, that say nothing of a company. */
final class PanelNumber {
  private static final long NUMBERS = 1_000_000_000;
  private static final long STRIDE = 618_033_989; // coprime with NUMBERS: visits each once

  private PanelNumber() {}

  /** The number of the {@code index}-th company, the same in every edition. */
  static String of(long index) {
    return "P%09d".formatted(Math.floorMod(index * STRIDE + 271_828_182, NUMBERS));
  }
}
