package fr.barometre.report.tabbook;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.InferenceTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of all companies and of single segments, and the pairs that were tested. */
final class PublishedCells {
  private final Map<Place, PublishedRow> cells = new HashMap<>();
  private final Map<String, List<String>> codes = new LinkedHashMap<>();
  private final Map<String, Map<String, PublishedRow>> lines = new LinkedHashMap<>();
  private final Map<Line, List<Pair>> pairs = new HashMap<>();

  private PublishedCells() {}

  /** A cell; segment and code are null for all companies. */
  private record Place(String indicator, String modality, String segment, String code) {}

  /** A line of one banner. */
  private record Line(String indicator, String modality, String segment) {}

  static PublishedCells of(Edition edition) {
    PublishedCells found = new PublishedCells();
    List<Named> segments = edition.manifest().segments();
    for (PublishedRow row : all(edition, EstimatesTable.ESTIMATES)) {
      List<Named> by = segments.stream().filter(named -> !row.absent(named.id())).toList();
      if (by.size() <= 1) {
        found.add(row, by.isEmpty() ? null : by.get(0).id());
      }
    }
    segments.forEach(found::sort);
    if (edition.manifest().tables().containsKey(InferenceTables.COMPARISONS)) {
      all(edition, InferenceTables.COMPARISONS).forEach(found::addPair);
    }
    return found;
  }

  private static List<PublishedRow> all(Edition edition, String table) {
    return edition.table(table).first(Integer.MAX_VALUE);
  }

  private void add(PublishedRow row, String segment) {
    String code = segment == null ? null : row.text(segment);
    String indicator = row.text("indicator");
    String modality = row.text("modality");
    cells.put(new Place(indicator, modality, segment, code), row);
    lines
        .computeIfAbsent(indicator, any -> new LinkedHashMap<>())
        .putIfAbsent(modality == null ? "" : modality, row);
    if (segment != null) {
      List<String> known = codes.computeIfAbsent(segment, any -> new ArrayList<>());
      if (!known.contains(code)) {
        known.add(code);
      }
    }
  }

  private void sort(Named segment) {
    if (codes.containsKey(segment.id())) {
      codes.get(segment.id()).sort(Comparator.comparingInt(segment::rank));
    }
  }

  private void addPair(PublishedRow row) {
    if (row.number("p_value").isPresent()) {
      pairs
          .computeIfAbsent(
              new Line(row.text("indicator"), row.text("modality"), row.text("segment")),
              any -> new ArrayList<>())
          .add(
              new Pair(
                  row.text("of"),
                  row.text("against"),
                  row.number("estimate").getAsDouble(),
                  row.number("p_value").getAsDouble()));
    }
  }

  /** One row for each answer of an indicator; empty where nothing is published of it. */
  List<PublishedRow> answers(Named indicator) {
    return lines.getOrDefault(indicator.id(), Map.of()).entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> indicator.rank(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Of the segment, in the order of the declaration; empty where it is not estimated alone. */
  List<String> codes(Named segment) {
    return codes.getOrDefault(segment.id(), List.of());
  }

  /** The cell of an answer in a domain, null where there is none. */
  PublishedRow cell(PublishedRow answer, String segment, String code) {
    return cells.get(new Place(answer.text("indicator"), answer.text("modality"), segment, code));
  }

  List<Pair> pairs(PublishedRow answer, String segment) {
    return pairs.getOrDefault(
        new Line(answer.text("indicator"), answer.text("modality"), segment), List.of());
  }
}
