package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.importing.ProposedQuestion.ProposedModality;
import fr.barometre.pipeline.loading.RawSet;
import fr.barometre.survey.AnswerType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts columns that answer one question together, and proposes a question for each of the rest. */
final class QuestionProposals {
  private static final Pattern PART = Pattern.compile("(\\w+)\\[(\\w+)\\]");
  private static final Pattern NUMBERED = Pattern.compile("(\\w*[A-Za-z]\\w*)_(\\d+)");
  private static final Set<String> TICKS =
      Set.of("Y", "N", "y", "n", "1", "0", "Oui", "Non", "oui", "non", "Yes", "No", "X", "x");

  private final ExportedFile file;
  private final Structure structure;
  private final Identifiers ids = new Identifiers();
  private final Map<String, ColumnProfile> profiles = new LinkedHashMap<>();
  private final List<String> empty = new ArrayList<>();

  /**
   * @param service columns of the survey tool, which are no questions
   */
  QuestionProposals(ExportedFile file, Structure structure, Set<String> service) {
    this.file = file;
    this.structure = structure;
    for (ColumnProfile profile : file.profiles()) {
      ColumnName name = ColumnName.of(profile.column().name());
      if (name.code().isEmpty() || service.contains(name.code())) {
        continue;
      }
      profiles.putIfAbsent(name.code(), profile);
    }
  }

  /** Columns in which no record has anything: no question is made of them. */
  List<String> empty() {
    return empty;
  }

  /** In the order of the file. */
  List<ProposedQuestion> propose() {
    Map<String, List<String>> groups = groups();
    Set<String> grouped = new HashSet<>();
    groups.values().forEach(grouped::addAll);
    Map<String, String> groupOfFirst = new TreeMap<>();
    groups.forEach((name, columns) -> groupOfFirst.put(columns.get(0), name));
    List<ProposedQuestion> questions = new ArrayList<>();
    for (String code : profiles.keySet()) {
      if (groupOfFirst.containsKey(code)) {
        String name = groupOfFirst.get(code);
        questions.add(multiple(name, groups.get(name)));
      } else if (!grouped.contains(code)) {
        if (profiles.get(code).isEmpty() && !structure.answers().containsKey(code)) {
          empty.add(code);
        } else {
          questions.add(single(code));
        }
      }
    }
    return questions;
  }

  /** Columns of each question with several answers, by the name its column has. */
  private Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (RawSet set : file.table().sets()) {
      groups.put(set.name(), set.columns());
    }
    Map<String, List<String>> candidates = new LinkedHashMap<>();
    for (String code : profiles.keySet()) {
      Matcher part = PART.matcher(code);
      Matcher numbered = NUMBERED.matcher(code);
      if (part.matches() && !part.group(2).equals("other")) {
        candidates.computeIfAbsent(part.group(1), any -> new ArrayList<>()).add(code);
      } else if (numbered.matches()) {
        candidates.computeIfAbsent(numbered.group(1), any -> new ArrayList<>()).add(code);
      }
    }
    Set<String> taken = new HashSet<>();
    groups.values().forEach(taken::addAll);
    candidates.forEach(
        (name, columns) -> {
          boolean ticked =
              columns.size() > 1
                  && !profiles.containsKey(name)
                  && columns.stream().noneMatch(taken::contains)
                  && columns.stream().allMatch(code -> isTicked(profiles.get(code)))
                  && columns.stream().anyMatch(code -> !profiles.get(code).isEmpty());
          if (ticked) {
            groups.put(name, columns);
          }
        });
    return groups;
  }

  private static boolean isTicked(ColumnProfile profile) {
    return !profile.hasManyValues() && TICKS.containsAll(profile.values().keySet());
  }

  private ProposedQuestion multiple(String name, List<String> columns) {
    Identifiers codes = new Identifiers();
    List<ProposedModality> modalities = new ArrayList<>();
    for (String column : columns) {
      Matcher part = PART.matcher(column);
      Matcher numbered = NUMBERED.matcher(column);
      String raw =
          name.startsWith("$")
              ? column
              : part.matches() ? part.group(2) : numbered.matches() ? numbered.group(2) : column;
      String label = wording(column, raw);
      modalities.add(new ProposedModality(codes.code(label.equals(raw) ? raw : label), raw, label));
    }
    List<String> decisions = new ArrayList<>();
    if (!structure.wording().containsKey(name)) {
      decisions.add("the wording; " + columns.size() + " columns are taken for one question");
    }
    return new ProposedQuestion(
        ids.id(name), name, AnswerType.MULTIPLE, groupLabel(name), modalities, decisions, false);
  }

  private String groupLabel(String name) {
    return file.table().sets().stream()
        .filter(set -> set.name().equals(name) && !set.label().isEmpty())
        .map(RawSet::label)
        .findFirst()
        .orElse(structure.wording().getOrDefault(name, name));
  }

  private ProposedQuestion single(String code) {
    ColumnProfile profile = profiles.get(code);
    return new SingleProposal(profile, answers(code))
        .propose(ids.id(code), code, wording(code, code));
  }

  /** The rows of an array share the answers of the question. */
  private Map<String, String> answers(String code) {
    Matcher part = PART.matcher(code);
    String question = part.matches() && !part.group(2).equals("other") ? part.group(1) : code;
    return structure.answers().getOrDefault(question, Map.of());
  }

  private String wording(String code, String otherwise) {
    ColumnProfile profile = profiles.get(code);
    String known = structure.wording().getOrDefault(code, "");
    if (known.isEmpty() && profile != null) {
      known =
          profile.column().label().isEmpty()
              ? ColumnName.of(profile.column().name()).wording()
              : profile.column().label();
    }
    return known.isEmpty() ? otherwise : known;
  }
}
