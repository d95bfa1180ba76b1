package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.design.ReplicateValues;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.sums.Spread;
import fr.barometre.survey.StatisticKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Precision from replicates made of collapsed companies. Each replicate is made once for all
 * figures of a margin, and forgotten.
 */
final class MadeSpreads implements Spreads {
  private final List<MeasuredAnswers> answers;
  private final Entries entries;
  private final ReplicatedDesign design;
  private final Map<List<String>, Margin> margins = new ConcurrentHashMap<>();

  MadeSpreads(List<MeasuredAnswers> answers, Entries entries, ReplicatedDesign design) {
    this.answers = answers;
    this.entries = entries;
    this.design = design;
  }

  /**
   * The domains of some segments.
   *
   * @param numbers of the domains, by their codes
   * @param values by domain, indicator and replicate
   */
  private record Margin(Map<List<String>, Integer> numbers, double[][][] values) {}

  /** What is summed of an indicator: 0 outside its base. */
  private record Terms(double[] over, double[] under) {}

  @Override
  public Spread of(int m, Domain domain, double value) {
    Margin margin = margins.computeIfAbsent(domain.segments(), this::margin);
    ReplicateValues values =
        new ReplicateValues(new double[] {value}, design.replicates().aroundEstimate());
    double[] found = margin.values()[margin.numbers().get(domain.codes())][m];
    for (int r = 0; r < found.length; r++) {
      values.add(design.replicates().coefficient(r), found[r]);
    }
    boolean[] inside = inside(domain, m);
    return new Spread(
        values.estimates().covariance()[0][0], design.within(inside).degreesOfFreedom());
  }

  private boolean[] inside(Domain domain, int m) {
    boolean[] inside = answers.get(m).inside(entries, Map.of());
    for (int s = 0; s < domain.segments().size(); s++) {
      String[] codes = entries.codes().get(domain.segments().get(s));
      for (int i = 0; i < inside.length; i++) {
        inside[i] &= domain.codes().get(s).equals(codes[i]);
      }
    }
    return inside;
  }

  private Margin margin(List<String> segments) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    int[] domains = domains(segments, numbers);
    List<Terms> terms = answers.stream().map(this::terms).toList();
    double[] weights = design.totalWeights();
    int count = design.replicates().count();
    double[][][] values = new double[numbers.size()][answers.size()][count];
    for (int r = 0; r < count; r++) {
      double[] factors = design.replicates().factors(r);
      double[] replicate = new double[weights.length];
      Arrays.setAll(replicate, i -> weights[i] * factors[i]);
      for (int m = 0; m < answers.size(); m++) {
        double[] found = estimates(m, terms.get(m), replicate, domains, numbers.size());
        for (int d = 0; d < found.length; d++) {
          values[d][m][r] = found[d];
        }
      }
    }
    return new Margin(numbers, values);
  }

  /** The number of each entry's domain, -1 where a segment is unknown. */
  private int[] domains(List<String> segments, Map<List<String>, Integer> numbers) {
    int[] domains = new int[entries.size()];
    for (int i = 0; i < domains.length; i++) {
      List<String> codes = new ArrayList<>();
      for (String segment : segments) {
        codes.add(entries.codes().get(segment)[i]);
      }
      boolean known = codes.stream().noneMatch(code -> code == null);
      domains[i] = known ? numbers.computeIfAbsent(codes, any -> numbers.size()) : -1;
    }
    return domains;
  }

  private Terms terms(MeasuredAnswers answer) {
    boolean[] inBase = answer.inside(entries, Map.of());
    double[] over = new double[inBase.length];
    double[] under = new double[inBase.length];
    for (int i = 0; i < inBase.length; i++) {
      over[i] = inBase[i] ? answer.of(entries)[i] : 0;
      under[i] = inBase[i] ? answer.denominator(entries, i) : 0;
    }
    return new Terms(over, under);
  }

  /** By domain; NaN where the replicate leaves nobody. */
  private double[] estimates(int m, Terms terms, double[] weights, int[] domains, int count) {
    double[] over = new double[count];
    double[] under = new double[count];
    for (int i = 0; i < weights.length; i++) {
      if (domains[i] >= 0) {
        over[domains[i]] += weights[i] * terms.over()[i];
        under[domains[i]] += weights[i] * terms.under()[i];
      }
    }
    boolean total = answers.get(m).measured().indicator().statistic() == StatisticKind.TOTAL;
    for (int d = 0; d < count; d++) {
      over[d] = total ? over[d] : over[d] / under[d];
    }
    return over;
  }
}
