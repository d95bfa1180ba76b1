package fr.barometre.report.explain;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** An explanation as one object for programs, numbers as stored. */
public final class ExplanationJson {
  private final Explanation explained;
  private final PublishedRow cell;
  private final Language language;

  public ExplanationJson(Explanation explained, Language language) {
    this.explained = explained;
    this.cell = explained.cell();
    this.language = language;
  }

  /**
   * @param rows whether the companies are wanted
   */
  public Map<String, Object> write(boolean rows) {
    Manifest run = explained.edition().manifest();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("synthetic", run.syntheticNotice().map(this::text).orElse(null));
    Map<String, Object> values = new LinkedHashMap<>();
    cell.values().forEach((column, value) -> values.put(column, value));
    object.put("cell", values);
    object.put(
        "reason", new ReasonWords(language).of(cell.text("statistic"), cell.text("status_reason")));
    CellWords words = new CellWords(explained, language);
    object.put("indicator", words.indicator());
    object.put("questions", explained.indicator().questions().stream().map(this::text).toList());
    object.put("base", words.base());
    object.put("domain", words.domain());
    object.put(
        "obstacle",
        explained
            .obstacle()
            .map(any -> any.name().toLowerCase(java.util.Locale.ROOT))
            .orElse(null));
    object.put("retraced", explained.retraced().map(this::retraced).orElse(null));
    object.put("strata", explained.strata().stream().map(ExplanationJson::stratum).toList());
    object.put("computation", computation(run));
    object.put(
        "rules",
        run.quality().of(cell.text("statistic")).stream()
            .map(rule -> rule(RuleCheck.of(rule, cell)))
            .toList());
    if (rows) {
      object.put("rows", explained.companies());
    }
    object.put("run_id", run.runId());
    object.put("started", run.started());
    object.put("code_sha256", run.code());
    object.put("inputs", run.inputs());
    return object;
  }

  private Map<String, Object> retraced(Retraced retraced) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("equal", retraced.isThatOf(cell));
    object.put("n", retraced.respondents());
    object.put("weight", retraced.weight());
    object.put("answers", retraced.answers());
    object.put("denominators", retraced.denominators());
    object.put("value", Double.isNaN(retraced.value()) ? null : retraced.value());
    return object;
  }

  private static Map<String, Object> stratum(StratumCount stratum) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("stratum", stratum.code());
    object.put("strata", stratum.strata());
    object.put("responded", stratum.sampled());
    object.put("population", stratum.population().orElse(null));
    object.put("n", stratum.respondents());
    object.put("weight", stratum.weight());
    object.put("gave", stratum.gave());
    object.put("answers", stratum.sum());
    return object;
  }

  private Map<String, Object> computation(Manifest run) {
    FormulaWords formulas = new FormulaWords(run, cell.text("statistic"), cell.text("ci_method"));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("estimator", text(formulas.estimator()));
    object.put("variance", formulas.variance().stream().map(this::text).toList());
    object.put("interval", explained.isWithheld() ? null : text(formulas.interval()));
    object.put("weighting", text(run.weighting()));
    return object;
  }

  private static Map<String, Object> rule(RuleCheck check) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("criterion", check.rule().criterion().code());
    object.put("value", check.value().filter(Double::isFinite).orElse(null));
    object.put("withheld", orNull(check.rule().withheld()));
    object.put("caution", orNull(check.rule().caution()));
    object.put("unless_width", orNull(check.rule().unlessWidth()));
    object.put("met", check.value().isEmpty() ? null : check.breach().isEmpty());
    return object;
  }

  private static Double orNull(OptionalDouble bound) {
    return bound.isPresent() ? bound.getAsDouble() : null;
  }

  private String text(Label label) {
    return label.in(language);
  }
}
