package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Completion;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Identity;
import fr.barometre.survey.Label;
import fr.barometre.survey.Licence;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.MissingCodes;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Precision;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Provenance;
import fr.barometre.survey.PublicationPlan;
import fr.barometre.survey.Question;
import fr.barometre.survey.Range;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.TableStart;
import fr.barometre.survey.Variable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tree of a declaration as records, defaults filled in; what is missing or misshapen reads as
 * empty.
 */
final class DeclarationReader {
  private static final double MAXIMUM_REJECTED = 0.2;
  private static final int KEPT_RUNS = 5;

  private final Path folder;
  private final Entry root;
  private final List<Problem> problems = new ArrayList<>();

  DeclarationReader(Path folder, YamlDocument document) {
    this.folder = folder;
    this.root = Entry.root(document);
  }

  /** What is wrong with files that the declaration names and that are read with it. */
  List<Problem> problems() {
    return problems;
  }

  Survey read() {
    List<Question> questions =
        Stream.concat(
                root.get("questions").items().stream().map(this::question),
                ReplicationReader.questions(root.get("design").get("variance")).stream())
            .toList();
    List<Derived> derived = root.get("derived").items().stream().map(this::derived).toList();
    List<Variable> variables =
        Stream.<Variable>concat(questions.stream(), derived.stream()).toList();
    Precision precision = DesignReader.precision(root.get("precision"));
    FigureReader figures = new FigureReader(precision);
    return new Survey(
        folder,
        root.text("survey"),
        root.text("edition"),
        root.label("title"),
        root.label("source"),
        root.optionalLabel("synthetic"),
        provenance(),
        day(root.get("collected").text("from")),
        day(root.get("collected").text("to")),
        raw(root.get("raw")),
        identity(root.get("identity")),
        root.optional("panel"),
        questions,
        derived,
        EditingReader.plan(root),
        root.get("rules").items().stream().map(entry -> RuleReader.rule(entry, folder)).toList(),
        root.number("maximum_rejected", MAXIMUM_REJECTED),
        root.get("segments").items().stream().map(entry -> segment(entry, variables)).toList(),
        domains(root.get("domains")),
        root.get("bases").items().stream().map(this::base).toList(),
        DesignReader.design(
            root.get("design"),
            root.get("weighting").get("nonresponse").get("sample").get("weight")),
        WeightingReader.weighting(root, folder, problems),
        precision,
        ConfidentialityReader.plan(
            root.get("confidentiality"), publication(root.get("publication"))),
        root.get("indicators").items().stream().map(figures::indicator).toList(),
        root.get("tables").items().stream().map(figures::table).toList(),
        root.get("figures").items().stream().map(figures::figure).toList(),
        root.get("contrasts").items().stream().map(InferenceReader::contrast).toList(),
        root.get("tests").items().stream().map(InferenceReader::association).toList(),
        root.get("models").items().stream().map(InferenceReader::model).toList(),
        publication(root.get("publication")),
        HistoryReader.history(root.get("history")));
  }

  private Provenance provenance() {
    Entry licence = root.get("licence");
    return new Provenance(
        root.optionalLabel("producer"),
        licence.isPresent()
            ? Optional.of(new Licence(licence.text("name"), licence.text("url")))
            : Optional.empty());
  }

  /** The day, or the epoch where there is none: the schema or the check of meaning tells it. */
  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return LocalDate.EPOCH;
    }
  }

  private RawAnswers raw(Entry entry) {
    RawFormat format = entry.constant("format", RawFormat.CSV);
    return new RawAnswers(
        entry.texts("files").stream().map(folder::resolve).toList(),
        start(entry),
        format,
        entry.optional("encoding"),
        character(entry.text("separator"), format.separator()),
        character(entry.text("decimal"), ','),
        entry.constant("dates", format.dates()),
        entry.text("key"),
        completion(entry.get("completed")),
        entry.optional("latest"),
        entry.place());
  }

  private static TableStart start(Entry raw) {
    return new TableStart(raw.optional("sheet"), (int) raw.number("header_row", 1));
  }

  /** A column alone, or with the cells of a finished questionnaire. */
  private static Optional<Completion> completion(Entry entry) {
    if (!entry.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        entry.get("column").isPresent()
            ? new Completion(entry.text("column"), entry.texts("values"))
            : new Completion(entry.text(), List.of()));
  }

  private static Optional<Identity> identity(Entry entry) {
    return entry.isPresent()
        ? Optional.of(new Identity(entry.texts("identifiers"), entry.place()))
        : Optional.empty();
  }

  private static char character(String text, char otherwise) {
    return text.isEmpty() ? otherwise : text.charAt(0);
  }

  private Question question(Entry entry) {
    AnswerType type = entry.constant("type", AnswerType.TEXT);
    boolean published =
        type != AnswerType.TEXT
            && !type.isIdentifier()
            && !root.get("identity").texts("identifiers").contains(entry.text("id"));
    Entry range = entry.get("range");
    Entry missing = entry.get("missing");
    return new Question(
        entry.text("id"),
        entry.text("column"),
        type,
        entry.label("label"),
        entry.optionalLabel("text").orElse(entry.label("label")),
        modalities(entry),
        entry.flag("ordered", false),
        entry.optional("asked_if"),
        entry.flag("required", false),
        range.isPresent()
            ? Optional.of(
                new Range(
                    range.number("min", Double.NEGATIVE_INFINITY),
                    range.number("max", Double.POSITIVE_INFINITY)))
            : Optional.empty(),
        entry.optional("unit"),
        new MissingCodes(missing.texts("no_answer"), missing.texts("dont_know")),
        entry.flag("published", published),
        entry.place());
  }

  private List<Modality> modalities(Entry entry) {
    return entry.get("modalities").items().stream()
        .map(
            item ->
                new Modality(
                    item.text("code"),
                    item.optional("raw").orElse(item.text("code")),
                    item.label("label")))
        .toList();
  }

  private Derived derived(Entry entry) {
    Entry lookup = entry.get("lookup");
    return new Derived(
        entry.text("id"),
        entry.constant("type", AnswerType.SINGLE),
        entry.label("label"),
        modalities(entry),
        entry.flag("ordered", false),
        entry.text("sql"),
        lookup.isPresent()
            ? Optional.of(
                new Lookup(
                    folder.resolve(lookup.text("file")).normalize(),
                    lookup.text("key"),
                    lookup.text("column")))
            : Optional.empty(),
        entry.optional("unit"),
        List.copyOf(new SqlExpression(entry.text("sql")).columns()),
        entry.place());
  }

  private Segment segment(Entry entry, List<Variable> variables) {
    Optional<Variable> variable =
        variables.stream().filter(any -> any.id().equals(entry.text("variable"))).findFirst();
    Label label = variable.map(Variable::label).orElse(new Label("", ""));
    return new Segment(
        entry.text("id"),
        entry.optionalLabel("label").orElse(label),
        entry.text("variable"),
        variable.map(Variable::modalities).orElse(List.of()),
        entry.optional("map").map(folder::resolve).map(Path::normalize),
        entry.place());
  }

  static List<List<String>> domains(Entry entry) {
    return entry.items().stream()
        .map(item -> item.items().stream().map(Entry::text).toList())
        .toList();
  }

  private Base base(Entry entry) {
    return new Base(
        entry.text("id"),
        entry.label("label"),
        entry.optionalLabel("of"),
        entry.optional("sql"),
        entry.place());
  }

  private static PublicationPlan publication(Entry entry) {
    return new PublicationPlan(
        (int) entry.number("keep_runs", KEPT_RUNS), entry.flag("microdata", true));
  }
}
