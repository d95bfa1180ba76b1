package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.statistics.sums.DomainContrast;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every figure that is a ratio compared in all pairs of domains of the declared segments, from the
 * sums of the estimates.
 *
 * <p>Nothing is compared where the domains may share primary units, or where precision does not
 * come from sums.
 */
public final class SegmentPairs {
  private final Survey survey;
  private final List<MeasuredIndicator> measured;
  private final CellSums sums;

  public SegmentPairs(Survey survey, List<MeasuredIndicator> measured, CellSums sums) {
    this.survey = survey;
    this.measured = measured;
    this.sums = sums;
  }

  /** A figure in one domain: what it came to when it was protected. */
  private record Place(int measured, String segment, String code) {}

  /** A figure in all domains of a segment. */
  private record Block(int measured, String segment, List<Domain> domains) {}

  /**
   * By segment, then figure, then pair, each in its order.
   *
   * @param estimates already protected: a pair is withheld with either of its figures
   */
  public List<PairRow> compare(List<EstimateRow> estimates) {
    if (!survey.hasSums() || !survey.design().units().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    for (String segment : survey.precision().compared()) {
      List<Domain> domains = sums.domains(List.of(segment));
      IntStream.range(0, measured.size())
          .filter(m -> isRatio(measured.get(m)))
          .forEach(m -> blocks.add(new Block(m, segment, domains)));
    }
    if (blocks.isEmpty()) {
      return List.of();
    }
    Map<Place, Standing> standings = standings(estimates);
    return blocks.parallelStream().flatMap(block -> pairs(block, standings)).toList();
  }

  private static boolean isRatio(MeasuredIndicator measured) {
    return measured.indicator().statistic() != StatisticKind.TOTAL
        && !CollapsedFigures.has(measured);
  }

  private Map<Place, Standing> standings(List<EstimateRow> estimates) {
    Map<MeasuredIndicator, Integer> numbers = new HashMap<>();
    IntStream.range(0, measured.size()).forEach(m -> numbers.put(measured.get(m), m));
    Map<Place, Standing> standings = new HashMap<>();
    for (EstimateRow row : estimates) {
      if (row.segments().size() == 1) {
        standings.put(
            new Place(numbers.get(row.measured()), row.segments().get(0), row.codes().get(0)),
            Standing.of(row));
      }
    }
    return standings;
  }

  private Stream<PairRow> pairs(Block block, Map<Place, Standing> standings) {
    List<DomainSums> found =
        block.domains().stream()
            .map(domain -> domain.sums(block.measured(), survey.design().lonelyUnit()))
            .toList();
    List<PairRow> pairs = new ArrayList<>();
    for (int a = 0; a < found.size(); a++) {
      for (int b = a + 1; b < found.size(); b++) {
        String of = block.domains().get(a).codes().get(0);
        String against = block.domains().get(b).codes().get(0);
        Standing standing =
            standings.get(place(block, of)).worse(standings.get(place(block, against)));
        pairs.add(
            new PairRow(
                measured.get(block.measured()),
                block.segment(),
                of,
                against,
                standing.status() == Status.WITHHELD
                    ? null
                    : difference(found.get(a), found.get(b)),
                standing.status(),
                standing.reason()));
      }
    }
    return pairs.stream();
  }

  private static Place place(Block block, String code) {
    return new Place(block.measured(), block.segment(), code);
  }

  private static PairRow.Difference difference(DomainSums of, DomainSums against) {
    Estimate difference = DomainContrast.difference(of, against).estimate();
    return new PairRow.Difference(
        difference.value(),
        difference.standardError(),
        StudentTest.of(
            difference.value(), difference.standardError(), difference.degreesOfFreedom()));
  }
}
