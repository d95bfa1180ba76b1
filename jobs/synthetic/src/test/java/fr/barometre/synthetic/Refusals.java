package fr.barometre.synthetic;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong with each raw record, found out by hand: a second reading of the rules. */
final class Refusals {
  private final Survey survey;
  private final Map<String, String> latest = new HashMap<>();

  Refusals(Survey survey, List<Map<String, String>> records) {
    this.survey = survey;
    records.forEach(
        each ->
            latest.merge(
                siren(each), each.get("submitdate"), (a, b) -> a.compareTo(b) > 0 ? a : b));
  }

  /** The records with nothing wrong. */
  List<Map<String, String>> usable(List<Map<String, String>> records) {
    return records.stream().filter(each -> causes(each).isEmpty()).toList();
  }

  /** How many records are wrong, by everything that is wrong with them. */
  Map<Set<String>, Long> counts(List<Map<String, String>> records) {
    return records.stream()
        .map(this::causes)
        .filter(causes -> !causes.isEmpty())
        .collect(Collectors.groupingBy(causes -> causes, Collectors.counting()));
  }

  private Set<String> causes(Map<String, String> record) {
    if (record.get("submitdate").isEmpty()) {
      return Set.of("incomplete");
    }
    Set<String> causes = new TreeSet<>();
    if (!record.get("submitdate").equals(latest.get(siren(record)))) {
      causes.add("duplicate");
    }
    if (!passesLuhn(siren(record))) {
      causes.add("siren");
    }
    double turnover = number(record.get("A05"));
    if (turnover < 2000 || turnover > 1_500_000) {
      causes.add("in_scope");
    }
    for (Question question : survey.questions()) {
      if (question.type() == AnswerType.SINGLE) {
        causes.addAll(ticks(question, record.get(question.column())));
      }
    }
    return causes;
  }

  private static List<String> ticks(Question question, String cell) {
    Set<String> known =
        question.modalities().stream().map(Modality::raw).collect(Collectors.toSet());
    List<String> absent = new ArrayList<>(question.missing().dontKnow());
    absent.add("");
    if (known.contains(cell) || absent.contains(cell)) {
      return List.of();
    }
    return List.of(cell.matches("A\\d[ ;]A\\d") ? "double_tick" : "code_list");
  }

  static String siren(Map<String, String> record) {
    return record.get("A01").replace(" ", "");
  }

  static double number(String cell) {
    return Double.parseDouble(cell.replaceAll("[\u00A0\u202F]", "").replace(',', '.'));
  }

  /** Luhn from the right: every second digit counts double, its digits added. */
  static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int fromRight = 1; fromRight <= digits.length(); fromRight++) {
      int digit = Character.getNumericValue(digits.charAt(digits.length() - fromRight));
      int weighted = fromRight % 2 == 0 ? 2 * digit : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
  }
}
