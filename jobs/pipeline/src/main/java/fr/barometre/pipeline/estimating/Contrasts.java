package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.sums.DomainContrast;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.ContrastScale;
import fr.barometre.survey.Modality;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The declared contrasts: the difference of a figure between two domains from the same sums as the
 * estimates, any other from companies collapsed by both answers.
 */
public final class Contrasts {
  private final Survey survey;
  private final List<MeasuredIndicator> measured;
  private final CellSums sums;
  private final ComparedPairs pairs;

  public Contrasts(
      Survey survey, List<MeasuredIndicator> measured, CellSums sums, ComparedPairs pairs) {
    this.survey = survey;
    this.measured = measured;
    this.sums = sums;
    this.pairs = pairs;
  }

  /**
   * In the order of the declaration.
   *
   * @param estimates already protected: a contrast is withheld with either of its sides
   * @throws DataRefused if a domain has no company
   */
  public List<ContrastRow> estimate(List<EstimateRow> estimates) {
    return survey.contrasts().stream().map(contrast -> row(contrast, estimates)).toList();
  }

  private ContrastRow row(Contrast contrast, List<EstimateRow> estimates) {
    int of = measure(contrast.of());
    int against = measure(contrast.against());
    Standing standing =
        Standing.of(side(contrast, contrast.of(), estimates))
            .worse(Standing.of(side(contrast, contrast.against(), estimates)));
    ContrastRow.Comparison comparison =
        isOfSums(contrast, of) ? ofSums(contrast, of) : ofPair(contrast, of, against);
    return new ContrastRow(
        contrast,
        measured.get(of),
        measured.get(against),
        standing.status() == Status.WITHHELD ? null : comparison,
        standing.status(),
        standing.reason());
  }

  /** Units of several companies may be in both domains. */
  private boolean isOfSums(Contrast contrast, int m) {
    return survey.hasSums()
        && survey.design().units().isEmpty()
        && contrast.isOfDomainsApart()
        && contrast.scale() == ContrastScale.DIFFERENCE
        && measured.get(m).indicator().statistic() != StatisticKind.TOTAL;
  }

  private ContrastRow.Comparison ofSums(Contrast contrast, int m) {
    DomainSums of = domain(contrast, contrast.of().domain(), m);
    DomainSums against = domain(contrast, contrast.against().domain(), m);
    Estimate estimate = DomainContrast.difference(of, against).estimate();
    return pairs.comparison(
        contrast,
        new ComparedPairs.Found(
            estimate.value(),
            estimate.standardError(),
            estimate.respondents(),
            estimate.degreesOfFreedom()));
  }

  private ContrastRow.Comparison ofPair(Contrast contrast, int of, int against) {
    return pairs.compare(contrast, measured.get(of), measured.get(against));
  }

  private int measure(Contrast.Side side) {
    for (int m = 0; m < measured.size(); m++) {
      if (isOf(side, measured.get(m))) {
        return m;
      }
    }
    throw new IllegalStateException("the declaration was checked: " + side.indicator());
  }

  private static boolean isOf(Contrast.Side side, MeasuredIndicator measured) {
    return measured.indicator().id().equals(side.indicator())
        && (side.modality().isEmpty()
            || measured.modality().map(Modality::code).equals(side.modality()));
  }

  private DomainSums domain(Contrast contrast, Map<String, String> codes, int m) {
    for (Domain domain : sums.domains(new ArrayList<>(codes.keySet()))) {
      if (domain.codes().equals(new ArrayList<>(codes.values()))) {
        return domain.sums(m, survey.design().lonelyUnit());
      }
    }
    throw ComparedPairs.refused(contrast, codes);
  }

  private static EstimateRow side(
      Contrast contrast, Contrast.Side side, List<EstimateRow> estimates) {
    String domain = name(side.domain());
    return estimates.stream()
        .filter(row -> isOf(side, row.measured()))
        .filter(row -> DomainName.of(row.segments(), row.codes()).equals(domain))
        .findFirst()
        .orElseThrow(() -> ComparedPairs.refused(contrast, side.domain()));
  }

  /** The name of a domain given by its codes. */
  public static String name(Map<String, String> codes) {
    return DomainName.of(new ArrayList<>(codes.keySet()), new ArrayList<>(codes.values()));
  }
}
