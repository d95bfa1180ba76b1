package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.RawSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Multiple-response sets, a line each: of dichotomies {@code $name=D1 1 5 Label a b c}, or E with a
 * code between; of categories {@code $name=C 5 Label a b c}. Lines that make no sense are passed
 * over: a question that names one is told that there is none.
 */
final class SetsReader {
  private final SpssText text;
  private final Map<String, SpssVariable> variables;

  /**
   * @param variables by their short names in upper case
   */
  SetsReader(SpssText text, Map<String, SpssVariable> variables) {
    this.text = text;
    this.variables = variables;
  }

  List<RawSet> read(ByteFields lines) {
    List<RawSet> sets = new ArrayList<>();
    while (!lines.isEmpty()) {
      byte[] line = lines.until('\n');
      set(new SetLine(line)).ifPresent(sets::add);
    }
    return sets;
  }

  private Optional<RawSet> set(SetLine line) {
    String name = string(line.until('='));
    int kind = line.next();
    if (kind == 'E') {
      line.next();
      line.until(' '); // where labels come from
    } else if (kind == 'C') {
      line.next();
    } else if (kind != 'D') {
      return Optional.empty();
    }
    Optional<byte[]> counted = kind == 'C' ? Optional.empty() : Optional.of(line.counted());
    byte[] label = line.counted();
    List<SpssVariable> members = new ArrayList<>();
    for (String member : string(line.rest()).strip().split(" +")) {
      SpssVariable variable = variables.get(member.toUpperCase(Locale.ROOT));
      if (variable == null) {
        return Optional.empty();
      }
      members.add(variable);
    }
    return Optional.of(
        new RawSet(
            name,
            label(string(label), members),
            members.stream().map(SpssVariable::name).toList(),
            counted.map(value -> counted(string(value), members.get(0)))));
  }

  /** A set without a label of its own has that of its first labelled member. */
  private static String label(String own, List<SpssVariable> members) {
    return own.isEmpty()
        ? members.stream()
            .map(SpssVariable::label)
            .filter(label -> !label.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  /** As the cell of a member would write it. */
  private static String counted(String value, SpssVariable member) {
    try {
      return member.isString() ? value : SpssNumbers.text(Double.parseDouble(value));
    } catch (NumberFormatException word) {
      return value;
    }
  }

  private String string(byte[] bytes) {
    return text.text(bytes, 0, bytes.length).strip();
  }
}
