package fr.barometre.pipeline.loading;

import fr.barometre.survey.DateOrder;
import fr.barometre.survey.Range;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one question's cells into its columns. Holds plain values only, since it travels to the
 * executors.
 */
sealed interface AnswerReader extends Serializable {

  /**
   * Reads the answer of one response.
   *
   * @param cells the record, {@linkplain Cells#normalised normalised}
   * @param row where the answer is written, from this question's first column on
   * @param at that first column
   * @param remarks to which what is wrong or not known is added
   */
  void read(String[] cells, Object[] row, int at, Remarks remarks);

  /** How many columns it fills. */
  default int width() {
    return 1;
  }

  /** The cell of a question with a single column, null where it stands for an absence. */
  private static String answer(String[] cells, Source source, Remarks remarks) {
    String cell = cells[source.cell()];
    if (!cell.isEmpty() && !source.missing().contains(cell)) {
      return cell;
    }
    source.tellUnknown(cell, remarks);
    if (source.required()) {
      remarks.add(BuiltInRule.REQUIRED.in(source.column(), cell));
    }
    return null;
  }

  /**
   * Where an answer stands.
   *
   * @param question its place among the questions
   * @param dontKnow the missing values by which a company says that it does not know
   * @param required whether its absence is a breach whatever the routing
   */
  record Source(
      String column,
      int cell,
      int question,
      MissingValues missing,
      Set<String> dontKnow,
      boolean required)
      implements Serializable {

    private void tellUnknown(String cell, Remarks remarks) {
      if (!cell.isEmpty()) {
        remarks.absenceTold();
      }
      if (dontKnow.contains(cell)) {
        remarks.dontKnow(question);
      }
    }
  }

  /** A code out of a list. */
  record Single(Source source, CodeTexts texts) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      String cell = answer(cells, source, remarks);
      if (cell == null) {
        return;
      }
      row[at] = texts.code(cell);
      if (row[at] == null) {
        BuiltInRule rule =
            isDoubleTick(cell)
                ? BuiltInRule.DOUBLE_TICK
                : SpreadsheetDamage.ofCode(cell).orElse(BuiltInRule.CODE_LIST);
        remarks.add(rule.in(source.column(), cell));
      }
    }

    private boolean isDoubleTick(String cell) {
      String[] parts = cell.split("[;,/|+ ]+");
      return parts.length > 1 && List.of(parts).stream().allMatch(part -> texts.code(part) != null);
    }
  }

  /** One cell per modality that says yes or no. */
  record Multiple(List<Source> sources, List<Ticks> ticks) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      for (int k = 0; k < sources.size(); k++) {
        String cell = cells[sources.get(k).cell()];
        boolean ticked = ticks.get(k).yes().contains(cell);
        if (!ticked && !ticks.get(k).no().contains(cell)) {
          if (cell.isEmpty() || sources.get(k).missing().contains(cell)) {
            sources.get(k).tellUnknown(cell, remarks);
            continue;
          }
          if (!ticks.get(k).othersSayNo()) {
            remarks.add(BuiltInRule.CODE_LIST.in(sources.get(k).column(), cell));
          }
        }
        row[at + k] = ticked;
      }
    }

    @Override
    public int width() {
      return sources.size();
    }
  }

  /**
   * All ticks in one cell, parted by semicolons or commas; labels may hold these, so the longest
   * known one that fits is taken first.
   *
   * @param placeOfText of each modality, by its raw text and its labels
   */
  record Joined(Source source, Map<String, Integer> placeOfText, int width)
      implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      String rest = cells[source.cell()];
      if (source.missing().contains(rest)) {
        source.tellUnknown(rest, remarks);
        return;
      }
      for (int k = 0; k < width; k++) {
        row[at + k] = false;
      }
      while (!rest.isEmpty()) {
        String start = longest(rest);
        if (start.isEmpty()) {
          start = rest.split("[;,]", 2)[0];
          remarks.add(BuiltInRule.CODE_LIST.in(source.column(), start.strip()));
        } else {
          row[at + placeOfText.get(start)] = true;
        }
        rest = rest.substring(start.length()).replaceFirst("^\\s*[;,]\\s*", "").strip();
      }
    }

    private String longest(String text) {
      String longest = "";
      for (String known : placeOfText.keySet()) {
        if (known.length() > longest.length() && text.startsWith(known)) {
          String after = text.substring(known.length()).strip();
          longest = after.isEmpty() || ";,".indexOf(after.charAt(0)) >= 0 ? known : longest;
        }
      }
      return longest;
    }
  }

  /**
   * Columns of codes, as many as a company may choose: SPSS's sets of categories. Nothing chosen is
   * a no to all, unless a cell says why there is nothing.
   *
   * @param placeOfText of each modality, by its raw text and its labels
   */
  record Chosen(List<Source> sources, Map<String, Integer> placeOfText, int width)
      implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      boolean chosen = false;
      boolean absent = false;
      for (Source source : sources) {
        String cell = cells[source.cell()];
        if (cell.isEmpty()) {
          continue;
        }
        Integer place = placeOfText.get(cell);
        if (place != null) {
          chosen = true;
          row[at + place] = true;
        } else if (source.missing().contains(cell)) {
          absent = true;
          source.tellUnknown(cell, remarks);
        } else {
          chosen = true;
          remarks.add(BuiltInRule.CODE_LIST.in(source.column(), cell));
        }
      }
      for (int k = 0; k < width && (chosen || !absent); k++) {
        row[at + k] = row[at + k] != null;
      }
    }
  }

  /** A number within a range. */
  record Numeric(Source source, char decimal, String unit, Range range) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      String cell = answer(cells, source, remarks);
      if (cell == null) {
        return;
      }
      var number = Numbers.parse(Numbers.withoutUnit(cell, unit), decimal);
      if (number.isEmpty()) {
        remarks.add(
            SpreadsheetDamage.ofNumber(cell).orElse(BuiltInRule.NUMBER).in(source.column(), cell));
      } else if (number.getAsDouble() < range.min() || number.getAsDouble() > range.max()) {
        remarks.add(BuiltInRule.RANGE.in(source.column(), cell));
      } else {
        row[at] = number.getAsDouble();
      }
    }
  }

  /** A calendar day. */
  record Day(Source source, DateOrder order) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      String cell = answer(cells, source, remarks);
      if (cell == null) {
        return;
      }
      row[at] = Dates.parse(cell, order).orElse(null);
      if (row[at] == null) {
        remarks.add(BuiltInRule.DATE.in(source.column(), cell));
      }
    }
  }

  /** Free text. */
  record Text(Source source) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      row[at] = answer(cells, source, remarks);
    }
  }

  /** A SIREN. */
  record Identifier(Source source) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      String cell = answer(cells, source, remarks);
      if (cell == null) {
        return;
      }
      String digits = Siren.digits(cell);
      if (Siren.valid(digits)) {
        row[at] = digits;
      } else {
        remarks.add(
            SpreadsheetDamage.ofSiren(digits).orElse(BuiltInRule.SIREN).in(source.column(), cell));
      }
    }
  }

  /** A SIRET. */
  record Establishment(Source source) implements AnswerReader {
    @Override
    public void read(String[] cells, Object[] row, int at, Remarks remarks) {
      String cell = answer(cells, source, remarks);
      if (cell == null) {
        return;
      }
      String digits = Siren.digits(cell);
      if (Siret.valid(digits)) {
        row[at] = digits;
      } else {
        remarks.add(
            SpreadsheetDamage.ofSiret(digits).orElse(BuiltInRule.SIRET).in(source.column(), cell));
      }
    }
  }
}
