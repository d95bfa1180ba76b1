package fr.barometre.report.published;

import java.util.List;
import java.util.Optional;

/**
 * What the variance of figures was computed by, as {@code run.json} tells it.
 *
 * @param stratum the variable that says a company's stratum; null where there is one stratum
 * @param units the variable that says its primary unit; null where each is its own
 * @param stages of sampling
 * @param finitePopulation whether what was drawn leaves less to chance
 * @param replicates the kind of replicates; null where variance is linearised
 * @param replicateNumber how many; null where there are none
 * @param nonresponse whether weights were raised for those who did not answer
 * @param calibration method; null where there is none
 * @param margins variables of the calibration
 * @param strata null where they are too many to be listed
 */
public record PublishedDesign(
    String stratum,
    String units,
    int stages,
    boolean finitePopulation,
    String replicates,
    Integer replicateNumber,
    boolean nonresponse,
    String calibration,
    List<String> margins,
    List<Stratum> strata) {

  public PublishedDesign {
    margins = margins == null ? List.of() : List.copyOf(margins);
    strata = strata == null ? List.of() : List.copyOf(strata);
  }

  /**
   * A stratum as it was sampled.
   *
   * @param sampled primary units that answered, n_h; null where confidentiality withholds it
   * @param population primary units in the frame, N_h; null where drawing was with replacement
   */
  public record Stratum(String code, Long sampled, Double population) {}

  public Optional<Stratum> find(String code) {
    return strata.stream().filter(any -> any.code().equals(code)).findFirst();
  }
}
