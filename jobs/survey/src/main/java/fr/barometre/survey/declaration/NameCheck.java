package fr.barometre.survey.declaration;

import fr.barometre.survey.Base;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each name is given once, and none is taken by a published table or one of its columns. */
final class NameCheck {
  private static final Set<String> TABLES =
      Set.of(
          "responses",
          "estimates",
          "checks",
          "rejects",
          "dictionary",
          "associations",
          "models",
          "weighting",
          "changes",
          "run");

  private final Entry root;
  private final Findings findings;

  NameCheck(Entry root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  void check(Survey survey) {
    checkUnique("variable", Stream.concat(all("questions", "id"), all("derived", "id")).toList());
    for (String list : List.of("segments", "bases", "indicators", "figures", "models")) {
      checkUnique(list.substring(0, list.length() - 1), all(list, "id").toList());
    }
    checkUnique("rule", Stream.concat(all("rules", "id"), all("corrections", "id")).toList());
    checkUnique("association", Stream.concat(all("contrasts", "id"), all("tests", "id")).toList());
    checkUnique("table", all("tables", "name").toList());
    checkUnique("raw column", all("questions", "column").toList());
    all("tables", "name").filter(name -> TABLES.contains(name.text())).forEach(this::tellTaken);
    checkSegments(survey);
    checkColumns(ResponsesTable.responses(survey), "questions", "derived");
    checkBases(survey);
    checkColumns(EstimatesTable.estimates(survey), "segments");
  }

  /** Each text stands once in the list. */
  void checkUnique(String kind, List<Entry> entries) {
    Map<String, Entry> seen = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry first = entry.text().isEmpty() ? null : seen.putIfAbsent(entry.text(), entry);
      if (first != null) {
        findings.at(
            entry,
            kind + " '" + entry.text() + "' is already declared on line " + first.place().line(),
            "Give each its own.");
      }
    }
  }

  private void tellTaken(Entry name) {
    findings.at(
        name,
        "table name '" + name.text() + "' is taken by a table that runs publish",
        "Choose another.");
  }

  private void checkSegments(Survey survey) {
    Map<String, String> owner = new HashMap<>();
    Set<String> ids = new HashSet<>();
    Stream.concat(survey.questions().stream(), survey.derived().stream())
        .forEach(
            variable -> {
              ids.add(variable.id());
              variable.columns().forEach(name -> owner.put(name, variable.id()));
            });
    for (int i = 0; i < survey.segments().size(); i++) {
      Segment segment = survey.segments().get(i);
      if (ids.contains(segment.variable())
          && !segment.variable().equals(owner.getOrDefault(segment.id(), segment.variable()))) {
        findings.at(
            root.get("segments").items().get(i).get("id"),
            "segment '" + segment.id() + "' has the name of another variable",
            "Rename one of them.");
      }
    }
  }

  /** A name that comes twice among the columns of a table was declared by one of the lists. */
  private void checkColumns(Table table, String... lists) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    table.columns().stream().map(Column::name).filter(name -> !once.add(name)).forEach(twice::add);
    for (String list : lists) {
      all(list, "id")
          .filter(id -> twice.contains(id.text()))
          .forEach(
              id ->
                  findings.at(
                      id,
                      "'" + id.text() + "' is a column that table " + table.name() + " has anyway",
                      "Choose another id."));
    }
  }

  /** A base has a column of its own, which nothing else among the answers may be called. */
  private void checkBases(Survey survey) {
    List<String> others =
        ResponsesTable.responses(survey).columns().stream()
            .map(Column::name)
            .collect(Collectors.toList());
    survey.bases().forEach(base -> base.column().ifPresent(others::remove));
    List<String> told =
        Stream.concat(all("questions", "id"), all("derived", "id")).map(Entry::text).toList();
    all("bases", "id")
        .filter(id -> others.contains(Base.column(id.text())))
        .filter(id -> !told.contains(Base.column(id.text())))
        .forEach(
            id ->
                findings.at(
                    id,
                    "'" + Base.column(id.text()) + "' is a column that table responses has anyway",
                    "Choose another id."));
  }

  private Stream<Entry> all(String list, String key) {
    return root.get(list).items().stream().map(item -> item.get(key)).filter(Entry::isPresent);
  }
}
