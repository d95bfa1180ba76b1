package fr.barometre.synthetic.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static final String SIZE = "- draw: {name: size, shares: {small: 60, large: 40}}\n";

  @Test
  void fillsAQuotaExactly() throws Exception {
    Block block = block(10, SIZE);

    assertEquals(6, count(block, "size", "small"));
    assertEquals(4, count(block, "size", "large"));
  }

  @Test
  void fillsAQuotaExactlyWhateverTheLeans() throws Exception {
    Block block =
        block(
            1000,
            SIZE
                + "- draw: {name: active, shares: {yes: 36, no: 64}, leans: {yes: {size=large: 2}}}\n");

    assertEquals(360, count(block, "active", "yes"));
    long among = IntStream.range(0, 1000).filter(i -> both(block, i)).count();
    assertTrue(among > 200, among + " of 400 large ones, 144 without a lean");
  }

  @Test
  void givesTheQuotaToThoseMostInclined() throws Exception {
    Block block =
        block(
            10,
            SIZE
                + "- draw: {name: active, shares: {yes: 40, no: 60}, leans: {yes: {size=large: 1e6}}}\n");

    assertEquals(4, IntStream.range(0, 10).filter(i -> both(block, i)).count());
  }

  @Test
  void asksOnlyThoseAmong() throws Exception {
    Block block =
        block(10, SIZE + "- tick: {name: box, among: [size=large], shares: {a: 50, b: 100}}\n");

    assertEquals(2, count(block, "box.a", "Y"));
    assertEquals(4, count(block, "box.b", "Y"));
    assertEquals(10, 4 + count(block, "box.b", ""));
  }

  @Test
  void leavesNobodyWithoutATickWhereOneIsDue() throws Exception {
    Block block = block(100, "- tick: {name: box, at_least: 1, shares: {a: 60, b: 50, c: 20}}\n");

    assertEquals(60, count(block, "box.a", "Y"));
    assertEquals(50, count(block, "box.b", "Y"));
    assertEquals(20, count(block, "box.c", "Y"));
    assertTrue(
        IntStream.range(0, 100)
            .allMatch(
                i ->
                    List.of("box.a", "box.b", "box.c").stream()
                        .anyMatch(box -> block.answer(box, i).equals("Y"))));
  }

  @Test
  void keepsAnAmountWithinItsBounds() throws Exception {
    Block block =
        block(
            200,
            SIZE
                + "- number: {name: staff, by: size, between: {small: [1, 9], large: [10, 99]}}\n"
                + "- number: {name: half, by: size, times: staff, decimals: 1, between: {small: [0, 0], large: [0.5, 0.5]}}\n");

    for (int i = 0; i < 200; i++) {
      boolean large = block.answer("size", i).equals("large");
      int staff = Integer.parseInt(block.answer("staff", i));
      assertTrue(large ? staff >= 10 && staff <= 99 : staff >= 1 && staff <= 9);
      double half = Double.parseDouble(block.answer("half", i));
      assertEquals(large ? staff / 2.0 : 0, half, 0.05);
    }
  }

  @Test
  void ticksWhatFollowsFromAnEarlierAnswer() throws Exception {
    Block block = block(10, SIZE + "- mark: {name: box, ticks: {big: size=large}}\n");

    assertEquals(4, count(block, "box.big", "Y"));
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() throws Exception {
    List<Step> steps = steps(SIZE);

    assertEquals(
        sizes(Block.of(50, new Noise(1), steps)), sizes(Block.of(50, new Noise(1), steps)));
    assertTrue(
        !sizes(Block.of(50, new Noise(1), steps)).equals(sizes(Block.of(50, new Noise(2), steps))));
  }

  @Test
  void refusesAConditionOnWhatWasNotDrawn() {
    var problem =
        assertThrows(
            IllegalArgumentException.class,
            () -> block(10, "- tick: {name: box, among: [colour=red], shares: {a: 50}}\n"));

    assertEquals("'colour' is not drawn by an earlier step", problem.getMessage());
  }

  private static boolean both(Block block, int company) {
    return block.answer("active", company).equals("yes")
        && block.answer("size", company).equals("large");
  }

  private static List<String> sizes(Block block) {
    return IntStream.range(0, block.size()).mapToObj(i -> block.answer("size", i)).toList();
  }

  private static long count(Block block, String name, String answer) {
    return IntStream.range(0, block.size())
        .filter(company -> block.answer(name, company).equals(answer))
        .count();
  }

  private static Block block(int size, String yaml) throws Exception {
    return Block.of(size, new Noise(7), steps(yaml));
  }

  private static List<Step> steps(String yaml) throws Exception {
    return new YAMLMapper().readValue(yaml, new TypeReference<List<Step>>() {});
  }
}
