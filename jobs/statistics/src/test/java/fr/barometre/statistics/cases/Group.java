package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A combination of levels of by-variables.
 *
 * @param levels by variable
 * @param members whether each entry is in
 */
record Group(Map<String, String> levels, boolean[] members) {

  /** All combinations, the first variable fastest, those without an entry too. */
  static List<Group> of(List<String> names, List<CaseColumn> columns) {
    List<Group> groups = new ArrayList<>();
    int count =
        columns.stream().mapToInt(column -> column.levels().size()).reduce(1, (a, b) -> a * b);
    for (int code = 0; code < count; code++) {
      Map<String, String> levels = new LinkedHashMap<>();
      boolean[] members = new boolean[columns.get(0).values().length];
      Arrays.fill(members, true);
      int rest = code;
      for (int k = 0; k < columns.size(); k++) {
        CaseColumn column = columns.get(k);
        int level = rest % column.levels().size();
        rest /= column.levels().size();
        levels.put(names.get(k), column.levels().get(level));
        for (int i = 0; i < members.length; i++) {
          members[i] &= column.values()[i] == level;
        }
      }
      groups.add(new Group(levels, members));
    }
    return groups;
  }

  String name() {
    return String.join(".", levels.values());
  }
}
