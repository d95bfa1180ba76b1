package fr.barometre.pipeline.intruder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader knows of counts that he may not see: {@code sum of factor * count = total}, or
 * {@code <= total}.
 *
 * @param equality whether it is the total, not only at most
 */
public record Relation(Map<Count, Double> factors, boolean equality, double total) {

  /** Parts make up a whole, or are some of it. */
  static Relation sum(Count whole, List<Count> parts, boolean equality) {
    Map<Count, Double> factors = new LinkedHashMap<>();
    factors.put(whole, -1.0);
    parts.forEach(part -> factors.merge(part, 1.0, Double::sum));
    return new Relation(factors, equality, 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    factors.forEach(
        (count, factor) ->
            text.append(factor < 0 ? " - " : text.isEmpty() ? "" : " + ")
                .append(Math.abs(factor) == 1 ? "" : Math.abs(factor) + " ")
                .append("[" + count + "]"));
    return text.toString().strip() + (equality ? " = " : " <= ") + total;
  }
}
