package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.statistics.sums.DomainContrast;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The declared contrasts, from the same sums as the estimates they compare. */
public final class Contrasts {
  private final Survey survey;
  private final List<MeasuredIndicator> measured;

  public Contrasts(Survey survey, List<MeasuredIndicator> measured) {
    this.survey = survey;
    this.measured = measured;
  }

  /**
   * In the order of the declaration.
   *
   * @param estimates already protected: a contrast is withheld with either of its sides
   * @throws DataRefused if a domain has no company, or domains share primary units
   */
  public List<ContrastRow> estimate(CellSums sums, List<EstimateRow> estimates) {
    return survey.contrasts().stream().map(contrast -> row(contrast, sums, estimates)).toList();
  }

  private ContrastRow row(Contrast contrast, CellSums sums, List<EstimateRow> estimates) {
    if (survey.design().units().isPresent()) {
      throw new DataRefused(
          List.of(
              contrast.place()
                  + ": contrasts need each company to be its own primary unit. Take design.units or the contrast out."));
    }
    int m = measure(contrast);
    DomainSums of = domain(contrast, contrast.of(), sums, m);
    DomainSums against = domain(contrast, contrast.against(), sums, m);
    Estimate estimate = DomainContrast.difference(of, against).estimate();
    double df = estimate.degreesOfFreedom();
    double level = survey.precision().level();
    ContrastRow.Difference difference =
        new ContrastRow.Difference(
            estimate,
            Interval.student(estimate.value(), estimate.standardError(), df, level),
            StudentTest.of(estimate.value(), estimate.standardError(), df));
    EstimateRow worse = worse(contrast, m, estimates);
    return new ContrastRow(
        contrast,
        measured.get(m),
        worse.status() == Status.WITHHELD ? null : difference,
        worse.status(),
        worse.reason());
  }

  private int measure(Contrast contrast) {
    for (int m = 0; m < measured.size(); m++) {
      MeasuredIndicator indicator = measured.get(m);
      if (indicator.indicator().id().equals(contrast.indicator())
          && contrast
              .modality()
              .equals(
                  contrast.modality().isEmpty()
                      ? contrast.modality()
                      : indicator.modality().map(Modality::code))) {
        return m;
      }
    }
    throw new IllegalStateException("the declaration was checked: " + contrast.id());
  }

  private DomainSums domain(Contrast contrast, Map<String, String> codes, CellSums sums, int m) {
    for (Domain domain : sums.domains(new ArrayList<>(codes.keySet()))) {
      if (domain.codes().equals(new ArrayList<>(codes.values()))) {
        return new DomainSums(domain.strata(m), survey.design().lonelyUnit());
      }
    }
    throw new DataRefused(
        List.of(
            contrast.place()
                + ": no company is in domain "
                + codes
                + ". Correct the contrast, or take it out."));
  }

  private static EstimateRow worse(Contrast contrast, int m, List<EstimateRow> estimates) {
    List<String> names = List.of(name(contrast.of()), name(contrast.against()));
    EstimateRow worst = null;
    for (EstimateRow row : estimates) {
      boolean side =
          row.measured().indicator().id().equals(contrast.indicator())
              && (contrast.modality().isEmpty()
                  || row.measured().modality().map(Modality::code).equals(contrast.modality()))
              && names.contains(DomainName.of(row.segments(), row.codes()));
      if (side && (worst == null || row.status().compareTo(worst.status()) > 0)) {
        worst = row;
      }
    }
    return worst;
  }

  /** The name of a domain given by its codes. */
  public static String name(Map<String, String> codes) {
    return DomainName.of(new ArrayList<>(codes.keySet()), new ArrayList<>(codes.values()));
  }
}
