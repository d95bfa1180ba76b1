package fr.barometre.pipeline.loading;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Modality;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Question;
import fr.barometre.survey.Range;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Matches the declared questions with a file's header, reporting every column that is not there.
 */
final class RawAnswersPlan {
  private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static final int LISTED = 40;
  private static final String SET_MARK = "$";

  private final Survey survey;
  private final RawTable table;
  private final Header header;
  private final List<Problem> problems = new ArrayList<>();

  private RawAnswersPlan(Survey survey, RawTable table) {
    this.survey = survey;
    this.table = table;
    this.header = new Header(table.columns().stream().map(RawColumn::name).toList());
  }

  /**
   * The reader of one file.
   *
   * @throws InvalidDeclaration naming every declared column the file lacks
   */
  static ResponseReader reader(Survey survey, RawTable table) {
    return new RawAnswersPlan(survey, table).plan();
  }

  private ResponseReader plan() {
    RawAnswers raw = survey.raw();
    int key = cell(raw.key(), raw.place());
    int completed = raw.completed().map(by -> cell(by.column(), raw.place())).orElse(-1);
    int latest = raw.latest().map(column -> cell(column, raw.place())).orElse(-1);
    List<AnswerReader> answers = survey.questions().stream().map(this::answer).toList();
    if (!problems.isEmpty()) {
      throw new InvalidDeclaration(problems);
    }
    return new ResponseReader(
        new ResponseReader.Service(
            key,
            completed,
            raw.completed().map(by -> normalised(by.values())).orElse(Set.of()),
            latest,
            keyAnswer(key),
            raw.dates()),
        header.width(),
        answers);
  }

  /** The question whose answer is the key, by its place; -1 where none is. */
  private int keyAnswer(int key) {
    for (int q = 0; q < survey.questions().size(); q++) {
      if (header.find(survey.questions().get(q).column()).equals(Optional.of(key))) {
        return q;
      }
    }
    return -1;
  }

  private AnswerReader answer(Question question) {
    if (question.type() == AnswerType.MULTIPLE) {
      return multiple(question);
    }
    AnswerReader.Source source =
        source(question, question.column(), cell(question.column(), question.place()));
    Range range = question.range().orElse(ANY);
    return switch (question.type()) {
      case SINGLE -> new AnswerReader.Single(source, new CodeTexts(codes(question)));
      case NUMBER ->
          new AnswerReader.Numeric(
              source,
              decimal(source.cell()),
              question.unit().map(Cells::normalised).orElse(""),
              range);
      case DATE -> new AnswerReader.Day(source, survey.raw().dates());
      case SIREN -> new AnswerReader.Identifier(source);
      case SIRET -> new AnswerReader.Establishment(source);
      case TEXT -> new AnswerReader.Text(source);
      case BOOLEAN, MULTIPLE ->
          throw new IllegalArgumentException(question.id() + " cannot be " + question.type());
    };
  }

  private AnswerReader multiple(Question question) {
    List<AnswerReader.Source> sources = new ArrayList<>();
    List<Ticks> ticks = new ArrayList<>();
    Optional<RawSet> set =
        table.sets().stream().filter(any -> any.name().equals(question.column())).findFirst();
    if (set.isEmpty() && question.column().startsWith(SET_MARK)) {
      problems.add(
          new Problem(
              question.place(),
              "'%s' is no multiple-response set in '%s'".formatted(question.column(), table.path()),
              NearestName.remedy(
                  question.column(), table.sets().stream().map(RawSet::name).toList())));
      return new AnswerReader.Multiple(List.of(), List.of());
    }
    if (set.isEmpty() && isJoined(question)) {
      return joined(question);
    }
    if (set.isPresent() && set.get().counted().isEmpty()) {
      return chosen(question, set.get());
    }
    for (Modality modality : question.modalities()) {
      String column = question.column() + "[" + modality.raw() + "]";
      Optional<Integer> cell =
          set.isPresent() ? header.find(set.get(), modality) : header.find(question, modality);
      if (cell.isEmpty()) {
        problems.add(absent(column, question.place()));
      }
      AnswerReader.Source source = source(question, column, cell.orElse(0));
      RawColumn found = table.columns().get(source.cell());
      sources.add(source);
      ticks.add(
          set.map(any -> Ticks.of(any, found, source.missing()))
              .orElseGet(() -> Ticks.of(modality, found)));
    }
    return new AnswerReader.Multiple(sources, ticks);
  }

  /** Whether the ticks of a question stand in one cell, there being no column for any of them. */
  private boolean isJoined(Question question) {
    return header.find(question.column()).isPresent()
        && question.modalities().stream()
            .noneMatch(modality -> header.find(question, modality).isPresent());
  }

  private AnswerReader joined(Question question) {
    return new AnswerReader.Joined(
        source(question, question.column(), header.find(question.column()).orElseThrow()),
        places(question),
        question.modalities().size());
  }

  private AnswerReader chosen(Question question, RawSet set) {
    List<AnswerReader.Source> sources = new ArrayList<>();
    for (String column : set.columns()) {
      sources.add(source(question, column, header.find(column).orElseThrow()));
    }
    return new AnswerReader.Chosen(sources, places(question), question.modalities().size());
  }

  /** Of each modality, by its raw text and its labels. */
  private static Map<String, Integer> places(Question question) {
    Map<String, Integer> places = new HashMap<>();
    for (int k = 0; k < question.modalities().size(); k++) {
      Modality modality = question.modalities().get(k);
      places.put(Cells.normalised(modality.raw()), k);
      places.putIfAbsent(Cells.normalised(modality.label().fr()), k);
      places.putIfAbsent(Cells.normalised(modality.label().en()), k);
    }
    return places;
  }

  /** Numbers kept in binary have a point, whatever is declared for written ones. */
  private char decimal(int cell) {
    return table.columns().get(cell).type() == RawColumn.Type.NUMBER ? '.' : survey.raw().decimal();
  }

  /** A required question that not everybody is asked is judged after routing, not here. */
  private AnswerReader.Source source(Question question, String column, int cell) {
    Set<String> dontKnow = normalised(question.missing().dontKnow());
    MissingValues ofFile = table.columns().get(cell).missing();
    MissingValues absent =
        question.type() == AnswerType.SINGLE ? ofFile.except(codes(question).keySet()) : ofFile;
    return new AnswerReader.Source(
        column,
        cell,
        survey.questions().indexOf(question),
        absent.and(normalised(question.missing().noAnswer())).and(dontKnow),
        dontKnow,
        question.required() && question.askedIf().isEmpty());
  }

  private static Set<String> normalised(List<String> cells) {
    return cells.stream().map(Cells::normalised).collect(Collectors.toSet());
  }

  private static Map<String, String> codes(Question question) {
    Map<String, String> codes = new HashMap<>();
    for (Modality modality : question.modalities()) {
      codes.put(Cells.normalised(modality.raw()), modality.code());
    }
    return codes;
  }

  private int cell(String column, Place place) {
    Optional<Integer> cell = header.find(column);
    if (cell.isEmpty()) {
      problems.add(absent(column, place));
    }
    return cell.orElse(0);
  }

  private Problem absent(String column, Place place) {
    return new Problem(
        place,
        "column '" + column + "' is not in the header of '" + table.path() + "'",
        header.columns().size() <= LISTED
            ? "It has " + String.join(", ", header.columns()) + "."
            : NearestName.remedy(column, header.columns()));
  }
}
