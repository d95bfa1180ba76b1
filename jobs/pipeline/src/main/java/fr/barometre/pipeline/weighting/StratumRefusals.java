package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses strata and weights of which no sample can consist. */
public record StratumRefusals(SampleDesign design) {

  /**
   * @throws DataRefused if a response has no stratum, or a weight that is none
   */
  public void refuse(StrataCounts counts) {
    if (counts.withoutStratum() > 0) {
      throw new DataRefused(
          List.of(
              counts.withoutStratum()
                  + " responses have no stratum: '"
                  + design.stratum().orElse("")
                  + "' is empty for them. Make what it is derived from required, or give it a modality for the unknown."));
    }
    counts
        .firstBadWeight()
        .ifPresent(
            bad -> {
              throw new DataRefused(
                  List.of(
                      bad.file()
                          + ":"
                          + bad.line()
                          + ": weight '"
                          + design.weight().orElse("")
                          + "' is "
                          + bad.value()
                          + " ("
                          + counts.badWeights()
                          + " responses in all). Weights are numbers of 0 or more: correct them, or refuse such responses by a rule."));
            });
  }

  /**
   * @param frame N_h, by stratum
   * @throws DataRefused if a stratum is unknown to the frame, larger than it, or of one unit where
   *     that is refused
   */
  public void refuse(Map<String, Stratum> strata, Map<String, Double> frame) {
    List<String> messages = new ArrayList<>();
    boolean framed = design.finitePopulation() || design.weights() == Weights.FRAME;
    for (Stratum stratum : strata.values()) {
      Double inFrame = frame.get(stratum.code());
      if (framed && inFrame == null) {
        messages.add(
            "stratum '"
                + stratum.code()
                + "' has "
                + stratum.sampled()
                + " responses and is not in the frame. Add its count under design.frame, or merge it under design.merge.");
      } else if (framed && inFrame < stratum.sampled()) {
        messages.add(
            "stratum '"
                + stratum.code()
                + "' has "
                + stratum.sampled()
                + (design.units().isPresent() ? " units out of " : " responses out of ")
                + inFrame.longValue()
                + " in the frame. Correct "
                + design
                    .population()
                    .map(name -> "variable '" + name + "'.")
                    .orElse("its count under design.frame."));
      } else if (stratum.sampled() == 1
          && !stratum.isCensus()
          && design.lonelyUnit() == LonelyUnit.REFUSE) {
        messages.add(
            "stratum '"
                + stratum.code()
                + "' has 1 respondent and needs 2. Merge it with a neighbour under design.merge, or choose design.lonely_unit.");
      }
    }
    if (!messages.isEmpty()) {
      throw new DataRefused(
          messages.stream().map(message -> design.place() + ": " + message).toList());
    }
  }
}
