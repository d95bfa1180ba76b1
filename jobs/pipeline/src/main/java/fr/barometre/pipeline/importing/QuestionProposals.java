package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.importing.ProposedQuestion.ProposedModality;
import fr.barometre.pipeline.loading.RawSet;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.RawFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts columns that answer one question together, and proposes a question for each of the rest. */
final class QuestionProposals {
  private static final Pattern PART = Pattern.compile("(.*?\\S)\\s*\\[(.+)\\]");
  private static final Pattern NUMBERED = Pattern.compile("(\\w*[A-Za-z]\\w*)_(\\d+)");
  private static final String BEFORE_CHOICE = " - ";
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
          questions.add(joined(code).orElseGet(() -> single(code)));
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
          List<String> ticked = ticked(columns);
          // SurveyMonkey puts what was written under "other" among the choices.
          boolean choices =
              ticked.size() == columns.size() || file.raw().format() == RawFormat.SURVEYMONKEY;
          boolean free = !profiles.containsKey(name) && columns.stream().noneMatch(taken::contains);
          if (choices
              && free
              && ticked.size() > 1
              && ticked.stream().anyMatch(code -> !profiles.get(code).isEmpty())) {
            groups.put(name, ticked);
          }
        });
    return groups;
  }

  /** Those whose cells are ticks, or repeat one answer that no other column has. */
  private List<String> ticked(List<String> columns) {
    Map<String, Long> repeated = new HashMap<>();
    columns.forEach(
        code -> repeatedAnswer(code).ifPresent(answer -> repeated.merge(answer, 1L, Long::sum)));
    return columns.stream()
        .filter(
            code ->
                isTicked(profiles.get(code))
                    || repeatedAnswer(code).filter(answer -> repeated.get(answer) == 1).isPresent())
        .toList();
  }

  private static boolean isTicked(ColumnProfile profile) {
    return !profile.hasManyValues() && TICKS.containsAll(profile.values().keySet());
  }

  /**
   * The one answer of a column, in words: its choice, where the column names one; any, where it has
   * a number.
   */
  private Optional<String> repeatedAnswer(String code) {
    ColumnProfile profile = profiles.get(code);
    if (profile.values().size() != 1 || profile.isNumber()) {
      return Optional.empty();
    }
    String answer = profile.values().keySet().iterator().next();
    Matcher part = PART.matcher(code);
    boolean named = part.matches() ? part.group(2).equals(answer) : true;
    return Optional.of(answer).filter(any -> named);
  }

  /** Several answers in each cell of a column. */
  private Optional<ProposedQuestion> joined(String code) {
    if (!file.raw().format().isTool() || structure.answers().containsKey(code)) {
      return Optional.empty();
    }
    return JoinedTicks.of(profiles.get(code)).map(answers -> joined(code, answers));
  }

  private ProposedQuestion joined(String code, Set<String> answers) {
    Identifiers codes = new Identifiers();
    List<ProposedModality> modalities = new ArrayList<>();
    answers.forEach(
        answer -> modalities.add(new ProposedModality(codes.code(answer), answer, answer)));
    return new ProposedQuestion(
        ids.id(code),
        code,
        AnswerType.MULTIPLE,
        wording(code, code),
        modalities,
        List.of("whether its cells hold several answers, and all of them are here"),
        absences(List.of(code)),
        false);
  }

  private ProposedQuestion multiple(String name, List<String> columns) {
    Identifiers codes = new Identifiers();
    List<ProposedModality> modalities = new ArrayList<>();
    for (Map.Entry<String, String> raw : raws(name, columns).entrySet()) {
      String label = raw.getValue();
      modalities.add(
          new ProposedModality(
              codes.code(label.equals(raw.getKey()) ? raw.getKey() : label), raw.getKey(), label));
    }
    List<String> decisions = new ArrayList<>();
    if (!structure.wording().containsKey(name)) {
      decisions.add("the wording; " + columns.size() + " columns are taken for one question");
    }
    return new ProposedQuestion(
        ids.id(name),
        name,
        AnswerType.MULTIPLE,
        groupLabel(name),
        modalities,
        decisions,
        absences(columns),
        false);
  }

  private List<String> absences(List<String> columns) {
    return columns.stream()
        .flatMap(column -> profiles.get(column).absences().stream())
        .distinct()
        .toList();
  }

  /** The labels of modalities by what stands for them in the file. */
  private Map<String, String> raws(String name, List<String> columns) {
    Map<String, String> raws = new LinkedHashMap<>();
    Optional<RawSet> set =
        file.table().sets().stream().filter(any -> any.name().equals(name)).findFirst();
    for (String column : columns) {
      if (set.isPresent() && set.get().counted().isEmpty()) {
        raws.putAll(profiles.get(column).column().labels());
        raws.keySet().removeIf(profiles.get(column).column().missing()::contains);
        profiles.get(column).values().keySet().forEach(value -> raws.putIfAbsent(value, value));
        continue;
      }
      Matcher part = PART.matcher(column);
      Matcher numbered = NUMBERED.matcher(column);
      String raw =
          set.isPresent()
              ? column
              : part.matches() ? part.group(2) : numbered.matches() ? numbered.group(2) : column;
      raws.put(raw, repeatedAnswer(column).orElseGet(() -> choice(wording(column, raw))));
    }
    return raws;
  }

  /** Qualtrics writes the choice after the question. */
  private String choice(String wording) {
    int end = file.raw().format() == RawFormat.QUALTRICS ? wording.lastIndexOf(BEFORE_CHOICE) : -1;
    return end < 0 ? wording : wording.substring(end + BEFORE_CHOICE.length());
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
