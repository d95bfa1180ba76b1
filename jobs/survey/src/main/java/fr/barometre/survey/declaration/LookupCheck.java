package fr.barometre.survey.declaration;

import fr.barometre.survey.Derived;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Survey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reference tables: they are there, and have the columns named. */
final class LookupCheck {
  private final Findings findings;

  LookupCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param entries those of the derived variables, in their order
   */
  void check(Survey survey, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Derived derived = survey.derived().get(i);
      Entry entry = entries.get(i).get("lookup");
      derived.lookup().ifPresent(lookup -> check(lookup.file(), entry));
    }
  }

  /**
   * @param entries those of the rules, in their order
   */
  void checkLists(Survey survey, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i).get("listed");
      survey.rules().get(i).condition().listed().ifPresent(list -> check(list.file(), entry));
    }
  }

  private void check(Path table, Entry entry) {
    String file = entry.text("file");
    if (!file.isEmpty() && !Files.isRegularFile(table)) {
      findings.at(
          entry.get("file"),
          "there is no reference table '" + file + "'",
          "Correct the path, which starts at the folder of survey.yaml.");
    } else if (!file.isEmpty()) {
      checkColumns(table, entry);
    }
  }

  private void checkColumns(Path table, Entry entry) {
    try (BufferedReader reader = Files.newBufferedReader(table)) {
      String header = String.valueOf(reader.readLine()).replace("\ufeff", "").replace("\"", "");
      List<String> names = List.of(header.split(",", -1));
      for (String key : List.of("key", "column")) {
        Entry name = entry.get(key);
        if (!name.text().isEmpty() && !names.contains(name.text())) {
          findings.at(
              name,
              "reference table '" + entry.text("file") + "' has no column '" + name.text() + "'",
              NearestName.remedy(name.text(), names));
        }
      }
    } catch (IOException failure) {
      findings.at(
          entry.get("file"),
          "reference table '" + entry.text("file") + "' cannot be read: " + failure.getMessage(),
          "Check that it is UTF-8 and readable.");
    }
  }
}
