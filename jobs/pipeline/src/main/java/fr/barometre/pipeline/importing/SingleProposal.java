package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.importing.ProposedQuestion.ProposedModality;
import fr.barometre.survey.AnswerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What kind of question one column answers.
 *
 * @param answers labels of codes that the questionnaire knows; empty where it is not at hand
 */
record SingleProposal(ColumnProfile profile, Map<String, String> answers) {
  private static final int MOST_CODES = 25;
  private static final int LONGEST_CODE = 80;
  private static final int FEW = 7;
  private static final String OTHER = "-oth-";

  ProposedQuestion propose(String id, String column, String label) {
    List<String> decisions = new ArrayList<>();
    if (label.equals(column)) {
      decisions.add("the wording");
    }
    AnswerType type = type(decisions);
    List<ProposedModality> modalities =
        type == AnswerType.SINGLE ? modalities(decisions) : List.of();
    return new ProposedQuestion(
        id,
        column,
        type,
        label,
        modalities,
        decisions,
        List.copyOf(profile.absences()),
        profile.isSiren() || profile.isAddress());
  }

  private AnswerType type(List<String> decisions) {
    Map<String, String> labels = labels();
    boolean listed =
        !labels.isEmpty() && !profile.hasManyValues() && unlabelled(labels).size() <= labels.size();
    if (listed) {
      return AnswerType.SINGLE;
    }
    if (!labels.isEmpty()) {
      decisions.add(
          "labelled values "
              + labels
              + " stand among numbers: list those that are no answer under missing");
    }
    if (profile.isSiren()) {
      return AnswerType.SIREN;
    }
    if (profile.isDay()) {
      return AnswerType.DATE;
    }
    if (profile.isNumber()) {
      if (profile.isInteger() && profile.values().size() <= FEW) {
        decisions.add(
            "a number with "
                + profile.values().size()
                + " values, or a list of codes: type single");
      }
      return AnswerType.NUMBER;
    }
    if (!profile.hasManyValues()
        && profile.values().size() <= MOST_CODES
        && profile.longest() <= LONGEST_CODE
        && profile.values().values().stream().anyMatch(count -> count > 1)) {
      return AnswerType.SINGLE;
    }
    if (profile.hasLeadingZeros()) {
      decisions.add("codes with leading zeros are kept as text");
    }
    return AnswerType.TEXT;
  }

  private Map<String, String> labels() {
    return answers.isEmpty() ? profile.column().labels() : answers;
  }

  private Set<String> unlabelled(Map<String, String> labels) {
    Set<String> values = new TreeSet<>(profile.values().keySet());
    values.removeAll(labels.keySet());
    return values;
  }

  private List<ProposedModality> modalities(List<String> decisions) {
    Map<String, String> labels = new LinkedHashMap<>(labels());
    labels.keySet().removeIf(value -> profile.column().missing().contains(value));
    Set<String> unlabelled = unlabelled(labels);
    if (!labels.isEmpty() && !unlabelled.isEmpty()) {
      decisions.add("the values " + unlabelled + " have no label in the file");
    } else if (labels.isEmpty()) {
      decisions.add("the order and the labels of its answers");
    }
    unlabelled.forEach(value -> labels.put(value, value.equals(OTHER) ? "Autre" : value));
    Identifiers codes = new Identifiers();
    List<ProposedModality> modalities = new ArrayList<>();
    labels.forEach(
        (raw, label) -> modalities.add(new ProposedModality(codes.code(label), raw, label)));
    return modalities;
  }
}
