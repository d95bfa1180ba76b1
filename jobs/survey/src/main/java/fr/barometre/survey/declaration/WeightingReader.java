package fr.barometre.survey.declaration;

import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Problem;
import fr.barometre.survey.WeightingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code weighting}, with the margins of the file it names. */
final class WeightingReader {
  /** The linear distance within bounds. */
  static final String TRUNCATED = "truncated";

  private final Path folder;
  private final List<Problem> problems;

  private WeightingReader(Path folder, List<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * @param raw how the raw answers are written, as other files are unless they say otherwise
   * @param problems to which those of the file of margins are added
   */
  static WeightingPlan weighting(Entry entry, Entry raw, Path folder, List<Problem> problems) {
    Entry calibration = entry.get("calibration");
    return new WeightingPlan(
        NonResponseReader.find(entry.get("nonresponse"), folder, raw),
        calibration.isPresent()
            ? Optional.of(new WeightingReader(folder, problems).calibration(calibration))
            : Optional.empty());
  }

  private CalibrationPlan calibration(Entry entry) {
    String method = entry.text("method");
    Path file = folder.resolve(entry.text("margins"));
    return new CalibrationPlan(
        method,
        distance(method),
        bounds(entry.get("bounds")),
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

  /** Bounds that can be; what else is written there is the schema's to tell. */
  private static RatioBounds bounds(Entry entry) {
    double lower = entry.number("min", Double.NaN);
    double upper = entry.number("max", Double.NaN);
    return lower < upper ? new RatioBounds(lower, upper) : RatioBounds.NONE;
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
          .map(WeightingReader::margin)
          .toList();
    } catch (InvalidDeclaration unreadable) {
      problems.addAll(unreadable.problems());
      return List.of();
    }
  }

  private static PopulationMargin margin(Entry entry) {
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
        entry.text("variable"),
        totals,
        entry.label("source"),
        entry.flag("illustrative", false),
        entry.place(),
        places);
  }
}
