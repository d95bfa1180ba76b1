package fr.barometre.survey.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code size_class}: classes of companies by ceilings, the smallest first. A company belongs to
 * the first whose head-count it is below while one of its amounts is within its ceiling; the last
 * class, without ceilings, takes the rest. Where an absent number leaves a class open, no class is
 * given and the rule says nothing: it is never guessed.
 */
final class SizeClasses {
  private SizeClasses() {}

  /** True where the class answered is the one that the numbers give. */
  static String agree(Entry entry) {
    StringBuilder given = new StringBuilder("case");
    for (Entry size : entry.get("classes").items()) {
      String code = "'" + size.text("code").replace("'", "''") + "'";
      List<String> ceilings = ceilings(entry, size);
      if (ceilings.isEmpty()) {
        given.append(" else ").append(code);
      } else {
        String within = String.join(" and ", ceilings);
        given.append(" when (").append(within).append(") is null then null");
        given.append(" when ").append(within).append(" then ").append(code);
      }
    }
    return entry.text("variable") + " = " + given + " end";
  }

  private static List<String> ceilings(Entry entry, Entry size) {
    List<String> ceilings = new ArrayList<>();
    if (size.get("below").isPresent()) {
      ceilings.add(entry.text("persons") + " < " + RuleReader.plain(size.number("below", 0)));
    }
    List<Entry> amounts = entry.get("amounts").items();
    List<Entry> limits = size.get("at_most").items();
    List<String> within = new ArrayList<>();
    for (int i = 0; i < Math.min(amounts.size(), limits.size()); i++) {
      within.add(
          amounts.get(i).text() + " <= " + RuleReader.plain(limits.get(i).node().asDouble()));
    }
    if (!within.isEmpty()) {
      ceilings.add("(" + String.join(" or ", within) + ")");
    }
    return ceilings;
  }
}
