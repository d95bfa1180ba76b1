package fr.barometre.synthetic.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One modality each, the counts in proportion to {@code shares} and adding up.
 *
 * <p>Modality by modality in the order of the shares, the most inclined of the companies that are
 * left; the last modality takes the rest.
 *
 * @param among who answers; all where absent
 * @param leans by modality
 */
record Draw(
    String name,
    List<Condition> among,
    LinkedHashMap<String, Double> shares,
    Map<String, Leans> leans)
    implements Step {

  Draw {
    among = among == null ? List.of() : among;
    leans = leans == null ? Map.of() : leans;
  }

  @Override
  public void apply(Block block) {
    block.open(name);
    int[] left = block.among(among);
    int[] counts = Quotas.of(List.copyOf(shares.values()), left.length);
    int k = 0;
    for (String modality : shares.keySet()) {
      left = give(block, modality, left, counts[k]);
      k++;
    }
  }

  /** Gives {@code count} of the companies a modality; returns those that are left. */
  private int[] give(Block block, String modality, int[] companies, int count) {
    boolean[] chosen =
        leans
            .getOrDefault(modality, Leans.NONE)
            .mostInclined(block, companies, count, name + '=' + modality);
    int[] left = new int[companies.length - count];
    int at = 0;
    for (int k = 0; k < companies.length; k++) {
      if (chosen[k]) {
        block.give(name, companies[k], modality);
      } else {
        left[at++] = companies[k];
      }
    }
    return left;
  }
}
