package fr.barometre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Merging is the same in any order and any grouping, and centred. */
class MomentsPropertiesTest {
  private static final int TRIES = 300;

  @Property(tries = TRIES)
  void anyOrderAndAnyPartsGiveTheSame(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 7) int parts) {
    Random random = new Random(seed);
    List<double[]> vectors = vectors(random, 0);
    Moments inOrder = merged(vectors);

    List<double[]> shuffled = new ArrayList<>(vectors);
    Collections.shuffle(shuffled, random);
    List<Moments> partial = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = shuffled.size() * part / parts;
      partial.add(merged(shuffled.subList(from, shuffled.size() * (part + 1) / parts)));
    }
    Collections.shuffle(partial, random);
    Moments inParts = partial.stream().reduce(Moments.empty(2), Moments::merge);

    assertEquals(inOrder.count(), inParts.count());
    for (int j = 0; j < 2; j++) {
      assertEquals(inOrder.mean(j), inParts.mean(j), 1e-12);
      for (int k = 0; k < 2; k++) {
        assertEquals(inOrder.m2(j, k), inParts.m2(j, k), 1e-9);
      }
    }
  }

  @Property(tries = TRIES)
  void aConstantLeavesTheCentredSums(
      @ForAll int seed, @ForAll @DoubleRange(min = -1e6, max = 1e6) double constant) {
    Moments plain = merged(vectors(new Random(seed), 0));
    Moments moved = merged(vectors(new Random(seed), constant));

    for (int j = 0; j < 2; j++) {
      for (int k = 0; k < 2; k++) {
        assertEquals(plain.m2(j, k), moved.m2(j, k), 1e-7);
      }
    }
  }

  @Property(tries = TRIES)
  void theMomentsOfAFormAreThoseOfItsValues(@ForAll int seed) {
    List<double[]> vectors = vectors(new Random(seed), 0);
    double[] form = {2, -3};
    Moments values = Moments.empty(1);
    for (double[] vector : vectors) {
      values = values.merge(Moments.of(1, form[0] * vector[0] + form[1] * vector[1]));
    }

    Moments projected = merged(vectors).project(new double[][] {form});

    assertEquals(values.mean(0), projected.mean(0), 1e-11);
    assertEquals(values.m2(0, 0), projected.m2(0, 0), 1e-8);
  }

  private static Moments merged(List<double[]> vectors) {
    return vectors.stream()
        .map(vector -> Moments.of(1, vector))
        .reduce(Moments.empty(2), Moments::merge);
  }

  private static List<double[]> vectors(Random random, double constant) {
    List<double[]> vectors = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      vectors.add(new double[] {constant + random.nextGaussian(), constant + random.nextDouble()});
    }
    return vectors;
  }
}
