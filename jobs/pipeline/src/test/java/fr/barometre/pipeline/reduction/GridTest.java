package fr.barometre.pipeline.reduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GridTest {
  private static long[] sum(Grid grid, List<Double> terms) {
    long[] sums = new long[2];
    terms.forEach(term -> grid.add(term, sums, 0));
    return sums;
  }

  @Test
  void a_half_and_a_quarter_are_three_quarters() {
    Grid grid = Grid.of(1);

    assertEquals(0.75, grid.sum(sum(grid, List.of(0.5, 0.25)), 0).toDouble());
    assertEquals(-0.25, grid.sum(sum(grid, List.of(-0.5, 0.25)), 0).toDouble());
    assertEquals(0.0, grid.sum(sum(grid, List.of(0.5, -0.5)), 0).toDouble());
  }

  @Test
  void a_small_term_survives_between_two_large_ones() {
    Grid grid = Grid.of(1e16);

    assertEquals(1e-6, grid.sum(sum(grid, List.of(1e16, 1e-6, -1e16)), 0).toDouble(), 1e-12);
  }

  @Test
  void a_product_is_not_rounded() {
    Grid grid = Grid.of(4);
    double a = 1 + 0x1p-40; // its square is 1 + 2^-39 + 2^-80, which no double holds
    long[] sums = new long[2];

    grid.addProduct(a, a, sums, 0);
    grid.add(-a * a, sums, 0);

    assertEquals(0x1p-80, grid.sum(sums, 0).toDouble());
  }

  /** Doubles of all magnitudes from 1 to 1e9, with all their bits. */
  private static List<Double> terms(long seed) {
    Random random = new Random(seed);
    return random
        .doubles(random.nextInt(200), -1, 1)
        .map(share -> share * Math.pow(10, random.nextInt(10)))
        .boxed()
        .toList();
  }

  @Property(tries = 300)
  void the_sum_is_the_nearest_double_of_the_exact_one(@ForAll long seed) {
    Grid grid = Grid.of(1e9);
    List<Double> terms = terms(seed);

    double sum = grid.sum(sum(grid, terms), 0).toDouble();

    BigDecimal exact = terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(exact.doubleValue(), sum, 1e9 * 0x1p-92 * terms.size());
  }

  @Property(tries = 300)
  void the_order_of_terms_changes_no_bit(@ForAll long seed) {
    Grid grid = Grid.of(1e9);
    List<Double> shuffled = new ArrayList<>(terms(seed));
    Collections.shuffle(shuffled, new Random(seed));

    assertArrayEquals(sum(grid, terms(seed)), sum(grid, shuffled));
  }
}
