package fr.barometre.synthetic.steps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A number, log-uniform between two bounds that depend on an earlier answer.
 *
 * <p>{@code low * (high / low)^u}, rounded half up and held within the bounds; 0 where both are 0.
 *
 * @param among who answers; all where absent
 * @param by the earlier answer
 * @param between by modality of {@code by}, the two bounds
 * @param times an earlier number that multiplies the result; 1 where absent
 * @param decimals digits after the point
 */
record Amount(
    String name,
    List<Condition> among,
    String by,
    Map<String, List<Double>> between,
    String times,
    int decimals)
    implements Step {

  Amount {
    among = among == null ? List.of() : among;
  }

  @Override
  public void apply(Block block) {
    block.open(name);
    for (int company : block.among(among)) {
      List<Double> bounds = between.get(block.answer(by, company));
      double value = value(bounds.get(0), bounds.get(1), block.noise().uniform(name, company));
      double factor = times == null ? 1 : Double.parseDouble(block.answer(times, company));
      BigDecimal amount =
          BigDecimal.valueOf(value * factor).setScale(decimals, RoundingMode.HALF_UP);
      block.give(name, company, amount.toPlainString());
    }
  }

  private static double value(double low, double high, double u) {
    if (high == 0) {
      return 0;
    }
    return low * StrictMath.exp(u * StrictMath.log(high / low));
  }
}
