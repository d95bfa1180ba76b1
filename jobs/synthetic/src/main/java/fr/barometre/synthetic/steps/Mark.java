package fr.barometre.synthetic.steps;

import java.util.Map;

/**
 * Ticks that follow from an earlier answer.
 *
 * @param ticks by modality, the condition under which it is ticked
 */
record Mark(String name, Map<String, Condition> ticks) implements Step {

  @Override
  public void apply(Block block) {
    ticks.forEach(
        (modality, condition) -> {
          block.open(name + '.' + modality);
          boolean[] holds = condition.holds(block);
          for (int company = 0; company < block.size(); company++) {
            block.give(name + '.' + modality, company, holds[company] ? Block.TICK : Block.BLANK);
          }
        });
  }
}
