package fr.barometre.pipeline.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExactTest {
  @Test
  void a_third_is_the_nearest_double() {
    assertEquals(1.0 / 3, Exact.of(1L).dividedBy(3));
    assertEquals(-2.0 / 3, Exact.of(-2L).dividedBy(3));
  }

  @Test
  void nothing_by_nothing_is_undefined() {
    assertEquals(Double.NaN, Exact.ZERO.dividedBy(Exact.ZERO));
    assertEquals(Double.NEGATIVE_INFINITY, Exact.of(-1L).dividedBy(Exact.ZERO));
  }

  @Test
  void zero_leaves_a_number_as_it_is() {
    Exact three = Exact.of(3L);

    assertEquals(three, three.plus(Exact.of(0.0)));
    assertEquals(three, Exact.of(0.0).plus(three));
    assertEquals(three, three.minus(three.times(Exact.of(0.0))));
  }

  @Property(tries = 300)
  void a_double_comes_back_as_it_went(@ForAll double value) {
    if (Double.isFinite(value)) {
      assertEquals(value + 0.0, Exact.of(value).toDouble());
    }
  }

  @Property(tries = 300)
  void arithmetic_agrees_with_decimals(@ForAll long seed) {
    Random random = new Random(seed);
    double a = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(18) - 9);
    double b = (1 - random.nextDouble()) * Math.pow(10, random.nextInt(18) - 9);
    BigDecimal exactA = new BigDecimal(a);
    BigDecimal exactB = new BigDecimal(b);

    assertEquals(exactA.add(exactB).doubleValue(), Exact.of(a).plus(Exact.of(b)).toDouble());
    assertEquals(exactA.subtract(exactB).doubleValue(), Exact.of(a).minus(Exact.of(b)).toDouble());
    assertEquals(exactA.multiply(exactB).doubleValue(), Exact.of(a).times(Exact.of(b)).toDouble());
    assertEquals(
        exactA.divide(exactB, MathContext.DECIMAL128).doubleValue(),
        Exact.of(a).dividedBy(Exact.of(b)));
  }
}
