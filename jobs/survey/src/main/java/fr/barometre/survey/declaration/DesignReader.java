package fr.barometre.survey.declaration;

import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.survey.Precision;
import fr.barometre.survey.Quality;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.SamplingStage;
import fr.barometre.survey.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How companies were drawn and how precision is expressed, as records. */
final class DesignReader {
  private static final double LEVEL = 0.95;

  private DesignReader() {}

  /**
   * @param sampleWeight the weight in the sample file, where there is one
   */
  static SampleDesign design(Entry entry, Entry sampleWeight) {
    Map<String, Double> frame = new LinkedHashMap<>();
    entry
        .get("frame")
        .keys()
        .forEach(code -> frame.put(code, entry.get("frame").number(code, Double.NaN)));
    Map<String, String> merge = new LinkedHashMap<>();
    entry.get("merge").keys().forEach(code -> merge.put(code, entry.get("merge").text(code)));
    Optional<String> weight = entry.get("weights").optional("variable");
    boolean counted = !frame.isEmpty() || entry.get("population").isPresent();
    Weights weights = counted ? Weights.FRAME : Weights.NONE;
    if (sampleWeight.isPresent()) {
      weights = Weights.SAMPLE;
    } else if (weight.isPresent()) {
      weights = Weights.VARIABLE;
    } else if (entry.get("weights").isPresent()) {
      weights = entry.constant("weights", weights);
    }
    return new SampleDesign(
        entry.optional("stratum"),
        entry.optional("units"),
        entry.flag("units_within_strata", false),
        entry.optional("population"),
        frame,
        entry.flag("finite_population", counted),
        weights,
        weight,
        entry.constant("lonely_unit", LonelyUnit.REFUSE),
        merge,
        entry.get("later_stages").items().stream().map(DesignReader::stage).toList(),
        ReplicationReader.find(entry.get("variance")),
        entry.place());
  }

  private static SamplingStage stage(Entry entry) {
    return new SamplingStage(
        entry.optional("stratum"),
        entry.optional("units"),
        entry.optional("population"),
        entry.place());
  }

  static Precision precision(Entry entry) {
    Quality quality = QualityReader.quality(entry);
    return new Precision(
        entry.number("level", LEVEL),
        entry.optional("proportion_interval").orElse(quality.preset().proportionInterval()),
        entry.optional("quantile_interval").orElse("mean"),
        entry.optional("quantile_rule").orElse("math"),
        quality,
        entry.get("compared").items().stream().map(Entry::text).toList());
  }
}
