package fr.barometre.survey.declaration;

import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.statistics.weighting.WeightBounds;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Problem;
import fr.barometre.survey.TrimmingPlan;
import fr.barometre.survey.WeightingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code weighting}, with the margins of the file it names. */
final class WeightingReader {
  /** The linear distance within bounds. */
  static final String TRUNCATED = "truncated";

  /** The primary units of the design, whatever they are called. */
  static final String CLUSTER = "cluster";

  private final Path folder;
  private final List<Problem> problems;

  private WeightingReader(Path folder, List<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * @param root of the declaration: other files are written as its raw answers are unless they say
   *     otherwise, and clusters are the units of its design
   * @param problems to which those of the file of margins are added
   */
  static WeightingPlan weighting(Entry root, Path folder, List<Problem> problems) {
    Entry entry = root.get("weighting");
    Optional<String> units = root.get("design").optional("units");
    Entry calibration = entry.get("calibration");
    return new WeightingPlan(
        NonResponseReader.find(entry.get("nonresponse"), folder, root.get("raw")),
        calibration.isPresent()
            ? Optional.of(new WeightingReader(folder, problems).calibration(calibration, units))
            : Optional.empty(),
        trimming(entry.get("trimming")));
  }

  private CalibrationPlan calibration(Entry entry, Optional<String> units) {
    String method = entry.text("method");
    Path file = folder.resolve(entry.text("margins"));
    return new CalibrationPlan(
        method,
        distance(method),
        bounds(entry.get("bounds")),
        weightBounds(entry.get("weight_bounds")),
        entry
            .optional("constant_within")
            .map(name -> name.equals(CLUSTER) ? units.orElse(name) : name),
        entry.optional("partition_by"),
        entry.texts("outcomes"),
        file,
        margins(entry, file),
        entry.place());
  }

  private static Distance distance(String method) {
    for (Distance distance : Distance.values()) {
      if (distance.name().equals(method.toUpperCase(Locale.ROOT))) {
        return distance;
      }
    }
    return Distance.LINEAR;
  }

  /** Bounds that can be; what else is written there is the checks' to tell. */
  private static RatioBounds bounds(Entry entry) {
    double lower = entry.number("min", Double.NEGATIVE_INFINITY);
    double upper = entry.number("max", Double.POSITIVE_INFINITY);
    return lower < upper ? new RatioBounds(lower, upper) : RatioBounds.NONE;
  }

  private static WeightBounds weightBounds(Entry entry) {
    double lower = entry.number("min", Double.NEGATIVE_INFINITY);
    double upper = entry.number("max", Double.POSITIVE_INFINITY);
    return lower < upper ? new WeightBounds(lower, upper) : WeightBounds.NONE;
  }

  private static Optional<TrimmingPlan> trimming(Entry entry) {
    return entry.isPresent()
        ? Optional.of(
            new TrimmingPlan(
                weightBounds(entry.get("weights")),
                bounds(entry.get("ratios")),
                !entry.text("keep").equals("sum"),
                entry.flag("strict", false),
                entry.place()))
        : Optional.empty();
  }

  private List<PopulationMargin> margins(Entry entry, Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of(); // the check of meaning tells it where the file is named
    }
    try {
      YamlDocument document = new YamlDocument(file.toString(), SurveyDeclaration.text(file));
      problems.addAll(document.problems());
      problems.addAll(new ShapeCheck(document, ShapeCheck.MARGINS).problems());
      return Entry.root(document).get("margins").items().stream()
          .flatMap(this::ofVariable)
          .toList();
    } catch (InvalidDeclaration unreadable) {
      problems.addAll(unreadable.problems());
      return List.of();
    }
  }

  /** One, or one for each partition. */
  private Stream<PopulationMargin> ofVariable(Entry entry) {
    Entry partitions = entry.get("partitions");
    Entry whole = entry.get(entry.get("total").isPresent() ? "total" : "totals");
    if (partitions.isPresent() && whole.isPresent()) {
      problems.add(
          new Problem(
              whole.place(), "totals stand beside those of partitions", "Keep one of them."));
    }
    return partitions.isPresent()
        ? partitions.keys().stream().map(code -> margin(entry, code, partitions.get(code)))
        : Stream.of(margin(entry, PopulationMargin.WHOLE, entry));
  }

  private static PopulationMargin margin(Entry margin, String partition, Entry entry) {
    Map<String, Double> totals = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    Entry codes = entry.get("totals");
    for (String code : codes.keys()) {
      totals.put(code, codes.number(code, Double.NaN));
      places.put(code, codes.document().keyPlace(codes.get(code).pointer()));
    }
    if (entry.get("total").isPresent()) {
      totals.put(PopulationMargin.SUM, entry.number("total", Double.NaN));
      places.put(PopulationMargin.SUM, entry.get("total").place());
    }
    return new PopulationMargin(
        margin.text("variable"),
        partition,
        totals,
        margin.label("source"),
        margin.flag("illustrative", false),
        entry.place(),
        places);
  }
}
