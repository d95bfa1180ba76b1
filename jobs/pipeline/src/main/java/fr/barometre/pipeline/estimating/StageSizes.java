package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.SamplingStage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Refuses later stages in which more units were drawn than there are, or nobody said how many. */
record StageSizes(SampleDesign design, Entries entries) {

  /** What was drawn inside one unit and stratum of the stage. */
  private static final class Drawn {
    private final Set<String> units = new HashSet<>();
    private double population = Double.NaN;
    private long companies;
  }

  /**
   * @throws DataRefused naming the unit and the remedy
   */
  void refuse() {
    String[] inside = entries.units().orElseThrow().clone();
    for (int k = 0; k < design.laterStages().size(); k++) {
      SamplingStage stage = design.laterStages().get(k);
      if (stage.population().isPresent()) {
        refuse(stage, drawn(stage, k, inside));
      }
      if (stage.units().isPresent()) {
        String[] units = entries.codes().get(Sample.units(k));
        for (int i = 0; i < inside.length; i++) {
          inside[i] = inside[i] + " / " + units[i];
        }
      }
    }
  }

  private Map<String, Drawn> drawn(SamplingStage stage, int k, String[] inside) {
    String[] strata = stage.stratum().isPresent() ? entries.codes().get(Sample.stratum(k)) : null;
    String[] units = stage.units().isPresent() ? entries.codes().get(Sample.units(k)) : null;
    double[] populations = entries.numbers().get(Sample.population(k));
    Map<String, Drawn> all = new TreeMap<>();
    for (int i = 0; i < inside.length; i++) {
      String name = strata == null ? inside[i] : inside[i] + ", stratum " + strata[i];
      Drawn drawn = all.computeIfAbsent(name, any -> new Drawn());
      boolean first = Double.isNaN(drawn.population);
      if (!(populations[i] > 0) || !first && drawn.population != populations[i]) {
        throw refused(
            "unit '%s' has '%s' of %s%s. Give one number above 0 per unit."
                .formatted(
                    name,
                    stage.population().orElseThrow(),
                    Double.isNaN(populations[i]) ? "nothing" : populations[i],
                    first ? "" : " and of " + drawn.population));
      }
      drawn.population = populations[i];
      drawn.companies += entries.multiplicity()[i];
      if (units != null) {
        drawn.units.add(units[i]);
      }
    }
    return all;
  }

  private void refuse(SamplingStage stage, Map<String, Drawn> all) {
    boolean fractions = all.values().stream().allMatch(drawn -> drawn.population <= 1);
    all.forEach(
        (name, drawn) -> {
          long sampled = stage.units().isPresent() ? drawn.units.size() : drawn.companies;
          if (!fractions && drawn.population < sampled) {
            throw refused(
                "unit '%s' has %d %s drawn out of %s. Correct '%s', or look for duplicates."
                    .formatted(
                        name,
                        sampled,
                        stage.units().map(unit -> "'" + unit + "'").orElse("companies"),
                        drawn.population,
                        stage.population().orElseThrow()));
          }
        });
  }

  private DataRefused refused(String message) {
    return new DataRefused(List.of(design.place() + ": " + message));
  }
}
