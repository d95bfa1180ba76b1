package fr.barometre.pipeline.protecting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table as τ-Argus reads it: cells in {@code .tab}, their columns in {@code .rda}, a nested
 * nomenclature in {@code .hrc}. Values are not protected: the files are for who protects, not for
 * readers.
 *
 * <p>Status is {@code u} for cells that break a primary rule and {@code s} for all others, so that
 * τ-Argus finds secondary cells of its own; protection levels are those of the interval. As in the
 * manual of τ-Argus 4.1, chapter on metadata of tabular data.
 */
public final class ArgusFiles {
  private static final String SEPARATOR = ";";

  private final PrimaryRules rules;
  private final IntervalRule intervals;
  private final Map<String, Reason> given;

  public ArgusFiles(PrimaryRules rules, IntervalRule intervals) {
    this(rules, intervals, Map.of());
  }

  /**
   * @param given reasons that the rules do not see, by cell
   */
  public ArgusFiles(PrimaryRules rules, IntervalRule intervals, Map<String, Reason> given) {
    this.rules = rules;
    this.intervals = intervals;
    this.given = given;
  }

  /**
   * Writes {@code <name>.tab}, {@code <name>.rda} and one {@code <name>-<dimension>.hrc} for each
   * dimension with more than one level below its total.
   *
   * @throws IllegalArgumentException if a code or name holds a separator, a quote or a line end
   */
  public void write(Path folder, String name, Table table) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".tab"), cells(table));
      Files.write(folder.resolve(name + ".rda"), columns(name, table));
      for (Nomenclature dimension : table.dimensions()) {
        if (isNested(dimension)) {
          List<String> lines = new ArrayList<>();
          addBelow(lines, dimension, dimension.total(), 0);
          Files.write(folder.resolve(hierarchy(name, dimension)), lines);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> cells(Table table) {
    List<String> lines = new ArrayList<>();
    table
        .cells()
        .forEach(
            (codes, cell) -> {
              Reason reason = given.getOrDefault(cell.id(), reason(table, codes, cell));
              Interval interval = intervals.of(cell, reason);
              List<String> line = new ArrayList<>();
              codes.forEach(code -> line.add(checked(code)));
              line.add(number(cell.value()));
              line.add(Long.toString(cell.contributors()));
              line.add(number(cell.largest()));
              line.add(number(cell.second()));
              line.add(reason.isPrimary() ? "u" : "s");
              line.add(number(reason.isPrimary() ? interval.below() : 0));
              line.add(number(reason.isPrimary() ? interval.above() : 0));
              lines.add(String.join(SEPARATOR, line));
            });
    return lines;
  }

  private Reason reason(Table table, List<String> codes, Cell cell) {
    if (table.answers().isEmpty()) {
      return rules.judge(cell);
    }
    List<String> base = new ArrayList<>(codes);
    base.set(table.answers().get(), table.dimensions().get(table.answers().get()).total());
    return base.equals(codes) ? rules.judge(cell) : rules.judge(cell, table.cells().get(base));
  }

  private static List<String> columns(String name, Table table) {
    List<String> lines = new ArrayList<>();
    lines.add("   <SEPARATOR> \"" + SEPARATOR + "\"");
    lines.add("   <SAFE> \"s\"");
    lines.add("   <UNSAFE> \"u\"");
    lines.add("   <PROTECT> \"p\"");
    for (Nomenclature dimension : table.dimensions()) {
      lines.add(checked(dimension.name()));
      lines.add("    <RECODEABLE>");
      lines.add("    <TOTCODE> \"" + checked(dimension.total()) + "\"");
      if (isNested(dimension)) {
        lines.add("    <HIERARCHICAL>");
        lines.add("    <HIERCODELIST> \"" + hierarchy(name, dimension) + "\"");
        lines.add("    <HIERLEADSTRING> \"@\"");
      }
    }
    lines.addAll(List.of("Value", "    <NUMERIC>", "    <DECIMALS> 6"));
    lines.addAll(List.of("Contributors", "    <FREQUENCY>"));
    lines.addAll(List.of("Largest", "    <MAXSCORE>", "Second", "    <MAXSCORE>"));
    lines.addAll(List.of("Status", "    <STATUS>"));
    lines.addAll(List.of("Below", "    <NUMERIC> <LOWERPL>", "Above", "    <NUMERIC> <UPPERPL>"));
    return lines;
  }

  /** Each code with one sign for each level below the first, parts right below what they make. */
  private static void addBelow(
      List<String> lines, Nomenclature dimension, String above, int level) {
    for (String code : dimension.children(above)) {
      lines.add("@".repeat(level) + checked(code));
      addBelow(lines, dimension, code, level + 1);
    }
  }

  private static boolean isNested(Nomenclature dimension) {
    return dimension.parents().values().stream()
        .anyMatch(above -> !above.equals(dimension.total()));
  }

  private static String hierarchy(String name, Nomenclature dimension) {
    return name + "-" + checked(dimension.name()) + ".hrc";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(6, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String checked(String text) {
    if (text.isBlank() || text.matches("(?s).*[;\"@\\r\\n].*")) {
      throw new IllegalArgumentException("'" + text + "' cannot be written for τ-Argus.");
    }
    return text;
  }
}
