package fr.barometre.survey.declaration;

import fr.barometre.survey.NearestName;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history: what it names exists today, and what it tells of lies before this edition. */
final class HistoryCheck {
  private final Entry history;
  private final Findings findings;
  private final Variables variables;

  HistoryCheck(Entry root, Findings findings, Variables variables) {
    this.history = root.get("history");
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    List<String> indicators = survey.indicators().stream().map(any -> any.id()).toList();
    List<String> segments = survey.segments().stream().map(any -> any.id()).toList();
    Set<String> compared = new HashSet<>();
    for (Entry edition : history.get("compared_with").items()) {
      checkEarlier(edition, survey.edition());
      if (!compared.add(edition.text())) {
        findings.at(edition, "'" + edition.text() + "' is listed twice", "Keep one of them.");
      }
    }
    checkRenamings("variables", "variable", variables.ids(), survey.edition());
    checkRenamings("indicators", "indicator", indicators, survey.edition());
    checkRenamings("segments", "segment", segments, survey.edition());
    for (String list : List.of("breaks", "unbroken")) {
      for (Entry mark : history.get(list).items()) {
        checkSince(mark.get("since"), survey.edition());
        mark.get("indicators")
            .items()
            .forEach(id -> findings.checkKnown(id, "indicator", indicators));
        mark.get("segments").items().forEach(id -> findings.checkKnown(id, "segment", segments));
      }
    }
  }

  private void checkRenamings(
      String list, String kind, Collection<String> names, String thisEdition) {
    Set<String> told = new HashSet<>();
    for (Entry renaming : history.get(list).items()) {
      findings.checkKnown(renaming.get("id"), kind, names);
      checkEarlier(renaming.get("until"), thisEdition);
      if (!told.add(renaming.text("id") + "/" + renaming.text("until"))) {
        findings.at(
            renaming.get("id"),
            "'" + renaming.text("id") + "' until '" + renaming.text("until") + "' is told twice",
            "Keep one of them.");
      }
      boolean sameId =
          renaming.optional("was").orElse(renaming.text("id")).equals(renaming.text("id"));
      if (sameId && renaming.get("codes").keys().isEmpty()) {
        findings.at(
            renaming,
            "nothing of '" + renaming.text("id") + "' is said to have changed",
            "Add was, its id then, or codes, with the code then for each of today's.");
      }
      checkCodes(renaming.get("codes"), variables.codesOf(renaming.text("id")));
    }
  }

  /** Each code of today was one code then, and no two were the same. */
  private void checkCodes(Entry codes, List<String> today) {
    Map<String, String> then = new HashMap<>();
    List<String> unchanged = new ArrayList<>(today);
    unchanged.removeAll(codes.keys());
    unchanged.forEach(code -> then.put(code, code));
    for (String code : codes.keys()) {
      if (!today.contains(code)) {
        findings.atKey(
            codes.get(code), "unknown modality '" + code + "'", NearestName.remedy(code, today));
      }
      String other = then.put(codes.text(code), code);
      if (other != null) {
        findings.at(
            codes.get(code),
            "'" + codes.text(code) + "' would have been both '" + other + "' and '" + code + "'",
            "Two codes made of one cannot be compared with it: leave one out of the list, "
                + "and declare a break.");
      }
    }
  }

  private void checkEarlier(Entry edition, String thisEdition) {
    if (!edition.text().isEmpty() && edition.text().compareTo(thisEdition) >= 0) {
      findings.at(
          edition,
          "edition '" + edition.text() + "' is not before '" + thisEdition + "'",
          "Name an earlier edition; editions are in the order of their names.");
    }
  }

  private void checkSince(Entry edition, String thisEdition) {
    if (edition.text().compareTo(thisEdition) > 0) {
      findings.at(
          edition,
          "edition '" + edition.text() + "' comes after '" + thisEdition + "'",
          "Name the first edition behind the break: this one, or one before it.");
    }
  }
}
