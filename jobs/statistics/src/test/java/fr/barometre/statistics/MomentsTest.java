package fr.barometre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  void twoVectorsHaveTheirMeanAndTheirProductsAroundIt() {
    Moments moments = Moments.of(1, 1, 10).merge(Moments.of(1, 3, 20));

    assertEquals(2, moments.count());
    assertEquals(2, moments.mean(0));
    assertEquals(15, moments.mean(1));
    assertEquals(2, moments.m2(0, 0)); // 1 + 1
    assertEquals(10, moments.m2(0, 1)); // 5 + 5
    assertEquals(10, moments.m2(1, 0));
    assertEquals(50, moments.m2(1, 1)); // 25 + 25
  }

  @Test
  void aVectorRepeatedDoesNotVary() {
    Moments moments = Moments.of(5, 7);

    assertEquals(35, moments.sum(0));
    assertEquals(0, moments.m2(0, 0));
  }

  @Test
  void unitsOutsideTheDomainAreZeros() {
    Moments moments = Moments.of(2, 3).paddedTo(6);

    // 3 3 0 0 0 0: mean 1, squares 4 + 4 + 1 + 1 + 1 + 1
    assertEquals(1, moments.mean(0));
    assertEquals(12, moments.m2(0, 0), 1e-12);
  }

  @Test
  void aLinearFormHasTheMomentsOfItsValues() {
    Moments pairs = Moments.of(1, 1, 10).merge(Moments.of(1, 3, 20));

    Moments differences = pairs.project(new double[][] {{-1, 1}});

    // 9 and 17
    assertEquals(13, differences.mean(0));
    assertEquals(32, differences.m2(0, 0));
  }

  @Test
  void emptyMomentsChangeNothing() {
    Moments moments = Moments.of(1, 4).merge(Moments.of(1, 6));

    assertEquals(2, Moments.empty(1).merge(moments).m2(0, 0));
    assertEquals(2, moments.merge(Moments.empty(1)).m2(0, 0));
  }

  @Test
  void vectorsOfAnotherLengthAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Moments.of(1, 1).merge(Moments.empty(2)));
  }

  @Test
  void fewerUnitsThanTheStratumHasAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Moments.of(3, 1).paddedTo(2));
  }

  @Property(tries = 500)
  void theOrderOfMergingDoesNotMatter(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -1e3, max = 1e3) Double> values,
      @ForAll long seed) {
    List<Moments> parts = new ArrayList<>(values.stream().map(v -> Moments.of(1, v)).toList());
    Moments inOrder = parts.stream().reduce(Moments.empty(1), Moments::merge);

    Random random = new Random(seed);
    Collections.shuffle(parts, random);
    while (parts.size() > 1) {
      Moments last = parts.remove(parts.size() - 1);
      int at = random.nextInt(parts.size());
      parts.set(at, parts.get(at).merge(last));
    }

    assertEquals(inOrder.count(), parts.get(0).count());
    assertEquals(inOrder.mean(0), parts.get(0).mean(0), 1e-10);
    assertEquals(inOrder.m2(0, 0), parts.get(0).m2(0, 0), 1e-12 * (1 + 1e6 * values.size()));
  }

  @Property(tries = 500)
  void aConstantAddedMovesTheMeanAlone(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -1, max = 1) Double> values,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double constant) {
    Moments plain = merged(values, 0);

    Moments moved = merged(values, constant);

    // An answer near 1e6 keeps 1e-10 of its digits, and each enters the squares once.
    assertEquals(plain.mean(0) + constant, moved.mean(0), 1e-8);
    assertEquals(plain.m2(0, 0), moved.m2(0, 0), 1e-8 * values.size());
  }

  private static Moments merged(List<Double> values, double constant) {
    return values.stream()
        .map(value -> Moments.of(1, value + constant))
        .reduce(Moments.empty(1), Moments::merge);
  }
}
