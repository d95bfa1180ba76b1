package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A survey that nobody chose: companies in two segments answer questions, one of them asked only of
 * those who gave one answer to another; some do not answer. Every question is a table of counts in
 * each crossing.
 */
final class RandomFigures {
  private static final String ALL = "all";

  private final Random random;
  private final List<int[]> companies = new ArrayList<>();
  private final int[] codes = new int[2];
  private final boolean crossed;
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  /**
   * Answers by question, -1 where not asked or not answered; the last repeats the first in part.
   */
  RandomFigures(long seed) {
    random = new Random(seed);
    codes[0] = 2 + random.nextInt(4);
    codes[1] = 2 + random.nextInt(3);
    crossed = random.nextBoolean();
    int size = 10 + random.nextInt(120);
    for (int i = 0; i < size; i++) {
      int segment = skewed(codes[0]);
      int first = answer(3);
      int second = first == 0 ? skewed(2) : -1;
      int third = answer(2);
      int repeated = first < 0 ? -1 : first == 1 ? 1 : 0;
      companies.add(new int[] {segment, skewed(codes[1]), first, second, third, repeated});
    }
  }

  private int skewed(int most) {
    return Math.min(random.nextInt(most), random.nextInt(most));
  }

  private int answer(int most) {
    return random.nextInt(20) == 0 ? -1 : skewed(most);
  }

  /** Answer 0 to question 0 is the base of question 1; answer 1 is answer 1 of question 3. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (int question = 0; question < 4; question++) {
      if (crossed) {
        tables.add(table(question, List.of(0, 1)));
      } else {
        tables.add(table(question, List.of(0)));
        tables.add(table(question, List.of(1)));
      }
    }
    return tables;
  }

  private Table table(int question, List<Integer> segments) {
    List<Nomenclature> dimensions = new ArrayList<>();
    for (int segment : segments) {
      dimensions.add(flat("s" + segment, codes[segment]));
    }
    dimensions.add(flat("answer", question == 0 ? 3 : 2));
    Map<List<String>, Cell> placed = new LinkedHashMap<>();
    for (List<String> at : combinations(dimensions)) {
      placed.put(at, cell(question, segments, at));
    }
    return new Table("q" + question + segments, dimensions, Optional.of(segments.size()), placed);
  }

  private static Nomenclature flat(String name, int codes) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < codes; i++) {
      all.add(name + i);
    }
    return Nomenclature.flat(name, ALL, all);
  }

  private Cell cell(int question, List<Integer> segments, List<String> at) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < companies.size(); i++) {
      int[] company = companies.get(i);
      boolean inside = isIn(at.get(segments.size()), "answer", company[2 + question]);
      for (int d = 0; d < segments.size(); d++) {
        inside &= isIn(at.get(d), "s" + segments.get(d), company[segments.get(d)]);
      }
      if (inside && company[2 + question] >= 0) {
        members.add(i);
      }
    }
    String domain =
        String.join(
            ";", at.subList(0, segments.size()).stream().filter(c -> !c.equals(ALL)).toList());
    String id = name(question, at.get(segments.size())) + "@" + domain;
    return cells.computeIfAbsent(id, any -> Cell.count(any, members.size()));
  }

  /** Counts of the same companies have the same name. */
  private static String name(int question, String code) {
    if (question == 1 && code.equals(ALL)) {
      return "0:answer0";
    }
    boolean repeats = question == 3 && (code.equals(ALL) || code.equals("answer1"));
    return (repeats ? 0 : question) + ":" + code;
  }

  private static boolean isIn(String code, String prefix, int value) {
    return code.equals(ALL) || code.equals(prefix + value);
  }

  private static List<List<String>> combinations(List<Nomenclature> dimensions) {
    List<List<String>> combinations = List.of(List.of());
    for (Nomenclature dimension : dimensions) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> codes : combinations) {
        for (String code : dimension.codes()) {
          List<String> more = new ArrayList<>(codes);
          more.add(code);
          longer.add(more);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  PrimaryRules rules() {
    return new PrimaryRules(
        2 + random.nextInt(3), Optional.empty(), Optional.empty(), random.nextInt(3) > 0);
  }
}
