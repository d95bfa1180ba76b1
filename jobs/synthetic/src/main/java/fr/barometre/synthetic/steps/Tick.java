package fr.barometre.synthetic.steps;

import static fr.barometre.synthetic.steps.Block.BLANK;
import static fr.barometre.synthetic.steps.Block.TICK;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any number of modalities, each ticked by the companies most inclined to it.
 *
 * @param among who is asked; all where absent
 * @param shares percentages of the companies asked
 * @param atLeast 1 where nobody may leave every box empty, else 0
 * @param leans by modality
 */
record Tick(
    String name,
    List<Condition> among,
    LinkedHashMap<String, Double> shares,
    @JsonProperty("at_least") int atLeast,
    Map<String, Leans> leans)
    implements Step {

  Tick {
    among = among == null ? List.of() : among;
    leans = leans == null ? Map.of() : leans;
  }

  @Override
  public void apply(Block block) {
    int[] asked = block.among(among);
    shares.forEach((modality, share) -> tick(block, asked, modality, share));
    if (atLeast > 0) {
      Arrays.stream(asked)
          .filter(company -> ticks(block, company) == 0)
          .forEach(company -> handOver(block, asked, company));
    }
  }

  private void tick(Block block, int[] asked, String modality, double share) {
    String column = name + '.' + modality;
    block.open(column);
    int count = Quotas.percent(share, asked.length);
    boolean[] chosen =
        leans.getOrDefault(modality, Leans.NONE).mostInclined(block, asked, count, column);
    for (int k = 0; k < asked.length; k++) {
      block.give(column, asked[k], chosen[k] ? TICK : BLANK);
    }
  }

  /**
   * Gives a company without a tick the most common modality, taken from one that ticked the most
   * others: the counts stay. Where nobody has one to spare it stays without.
   */
  private void handOver(Block block, int[] asked, int company) {
    String column = name + '.' + mostCommon();
    int donor = -1;
    for (int other : asked) {
      boolean richer =
          donor < 0 ? ticks(block, other) > 1 : ticks(block, other) > ticks(block, donor);
      if (richer && block.answer(column, other).equals(TICK)) {
        donor = other;
      }
    }
    if (donor >= 0) {
      block.give(column, donor, BLANK);
      block.give(column, company, TICK);
    }
  }

  private String mostCommon() {
    return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private long ticks(Block block, int company) {
    return shares.keySet().stream()
        .filter(modality -> block.answer(name + '.' + modality, company).equals(TICK))
        .count();
  }
}
