package fr.barometre.survey.declaration;

import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Figure;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Label;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.MissingCodes;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Model;
import fr.barometre.survey.ModelFamily;
import fr.barometre.survey.Precision;
import fr.barometre.survey.Question;
import fr.barometre.survey.Range;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Rule;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.Weights;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The tree of a declaration as records, defaults filled in; what is missing or misshapen reads as
 * empty.
 */
final class DeclarationReader {
  private static final Precision PRECISION = new Precision(0.95, "logit", 5, 30);
  private static final double MAXIMUM_REJECTED = 0.2;

  private final Path folder;
  private final Entry root;

  DeclarationReader(Path folder, YamlDocument document) {
    this.folder = folder;
    this.root = Entry.root(document);
  }

  Survey read() {
    List<Question> questions = root.get("questions").items().stream().map(this::question).toList();
    List<Derived> derived = root.get("derived").items().stream().map(this::derived).toList();
    List<Variable> variables =
        Stream.<Variable>concat(questions.stream(), derived.stream()).toList();
    return new Survey(
        folder,
        root.text("survey"),
        root.text("edition"),
        root.label("title"),
        root.label("source"),
        root.optionalLabel("synthetic"),
        day(root.get("collected").text("from")),
        day(root.get("collected").text("to")),
        raw(root.get("raw")),
        questions,
        derived,
        root.get("rules").items().stream().map(this::rule).toList(),
        root.number("maximum_rejected", MAXIMUM_REJECTED),
        root.get("segments").items().stream().map(entry -> segment(entry, variables)).toList(),
        domains(root.get("domains")),
        root.get("bases").items().stream().map(this::base).toList(),
        design(root.get("design")),
        precision(root.get("precision")),
        root.get("indicators").items().stream().map(this::indicator).toList(),
        root.get("tables").items().stream().map(this::table).toList(),
        root.get("figures").items().stream().map(this::figure).toList(),
        root.get("contrasts").items().stream().map(this::contrast).toList(),
        root.get("models").items().stream().map(this::model).toList());
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
    return new RawAnswers(
        entry.texts("files").stream().map(folder::resolve).toList(),
        entry.text("format"),
        entry.optional("encoding").orElse("UTF-8"),
        character(entry.text("separator"), ';'),
        character(entry.text("decimal"), ','),
        entry.text("key"),
        entry.optional("completed"),
        entry.optional("latest"),
        entry.place());
  }

  private static char character(String text, char otherwise) {
    return text.isEmpty() ? otherwise : text.charAt(0);
  }

  private Question question(Entry entry) {
    AnswerType type = constant(AnswerType.class, entry.text("type"), AnswerType.TEXT);
    boolean published = type != AnswerType.TEXT && type != AnswerType.SIREN;
    Entry range = entry.get("range");
    Entry missing = entry.get("missing");
    return new Question(
        entry.text("id"),
        entry.text("column"),
        type,
        entry.label("label"),
        entry.optionalLabel("text").orElse(entry.label("label")),
        modalities(entry),
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
        constant(AnswerType.class, entry.text("type"), AnswerType.SINGLE),
        entry.label("label"),
        modalities(entry),
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

  private Rule rule(Entry entry) {
    return new Rule(
        entry.text("id"),
        entry.label("label"),
        entry.text("sql"),
        entry.text("severity").equals("error"),
        entry.optional("column"),
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
        entry.place());
  }

  private static List<List<String>> domains(Entry entry) {
    return entry.items().stream()
        .map(item -> item.items().stream().map(Entry::text).toList())
        .toList();
  }

  private Base base(Entry entry) {
    return new Base(entry.text("id"), entry.label("label"), entry.optional("sql"), entry.place());
  }

  private SampleDesign design(Entry entry) {
    Map<String, Double> frame = new LinkedHashMap<>();
    entry
        .get("frame")
        .keys()
        .forEach(code -> frame.put(code, entry.get("frame").number(code, Double.NaN)));
    Map<String, String> merge = new LinkedHashMap<>();
    entry.get("merge").keys().forEach(code -> merge.put(code, entry.get("merge").text(code)));
    Optional<String> weight = entry.get("weights").optional("variable");
    Weights weights = frame.isEmpty() ? Weights.NONE : Weights.FRAME;
    if (weight.isPresent()) {
      weights = Weights.VARIABLE;
    } else if (entry.get("weights").isPresent()) {
      weights = constant(Weights.class, entry.text("weights"), weights);
    }
    return new SampleDesign(
        entry.optional("stratum"),
        entry.optional("units"),
        frame,
        entry.flag("finite_population", !frame.isEmpty()),
        weights,
        weight,
        constant(LonelyUnit.class, entry.text("lonely_unit"), LonelyUnit.REFUSE),
        merge,
        entry.place());
  }

  private Precision precision(Entry entry) {
    return new Precision(
        entry.number("level", PRECISION.level()),
        entry.optional("proportion_interval").orElse(PRECISION.proportionInterval()),
        (int) entry.number("minimum_respondents", PRECISION.minimumRespondents()),
        (int) entry.number("caution_respondents", PRECISION.cautionRespondents()));
  }

  private Indicator indicator(Entry entry) {
    double quantile = entry.number("quantile", Double.NaN);
    return new Indicator(
        entry.text("id"),
        entry.label("label"),
        constant(StatisticKind.class, entry.text("statistic"), StatisticKind.PROPORTION),
        entry.text("variable"),
        entry.texts("modalities"),
        entry.optional("denominator"),
        Double.isNaN(quantile) ? OptionalDouble.empty() : OptionalDouble.of(quantile),
        entry.text("base"),
        entry.optional("interval"),
        entry.place());
  }

  private ReportTable table(Entry entry) {
    return new ReportTable(
        entry.text("name"),
        entry.label("title"),
        entry.texts("indicators"),
        domains(entry.get("domains")),
        entry.place());
  }

  private Figure figure(Entry entry) {
    return new Figure(
        entry.text("id"),
        entry.label("title"),
        entry.text("indicator"),
        entry.texts("modalities"),
        entry.optional("by"),
        entry.flag("headline", false),
        entry.place());
  }

  private Contrast contrast(Entry entry) {
    return new Contrast(
        entry.text("id"),
        entry.label("label"),
        entry.text("indicator"),
        entry.optional("modality"),
        codes(entry.get("of")),
        codes(entry.get("against")),
        entry.place());
  }

  private static Map<String, String> codes(Entry entry) {
    Map<String, String> codes = new LinkedHashMap<>();
    entry.keys().forEach(segment -> codes.put(segment, entry.text(segment)));
    return codes;
  }

  private Model model(Entry entry) {
    return new Model(
        entry.text("id"),
        entry.label("label"),
        entry.text("outcome"),
        constant(ModelFamily.class, entry.text("family"), ModelFamily.QUASIBINOMIAL),
        entry.texts("terms"),
        entry.text("base"),
        entry.place());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word, E otherwise) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    return otherwise;
  }
}
