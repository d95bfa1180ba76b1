package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.Cost;
import fr.barometre.pipeline.protecting.IntervalRule;
import fr.barometre.pipeline.protecting.Nomenclature;
import fr.barometre.pipeline.protecting.PrimaryRules;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.protecting.Suppression;
import fr.barometre.pipeline.protecting.Table;
import fr.barometre.pipeline.weighting.MarginCount;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which counts of respondents may be seen beside the figures: not those on too few, nor those from
 * which one of them would follow, all of them together being known. What the figures hide as a base
 * is hidden here too. Everything may be seen where confidentiality is not declared.
 */
public final class ConfidentialCounts {
  /** In the place of a code: all companies. */
  public static final String ALL = "(all)";

  private final Optional<Confidentiality> plan;
  private final Optional<HiddenFigures> figures;

  /**
   * @param figures all, with what confidentiality says of each
   */
  public ConfidentialCounts(Survey survey, List<Judged> figures) {
    this.plan = survey.confidentiality();
    this.figures = plan.map(any -> new HiddenFigures(survey, figures));
  }

  /** Whether a figure of all companies, or by another variable, is hidden. */
  public boolean hidesFigures(MeasuredIndicator measured, String variable) {
    return figures
        .filter(
            any ->
                any.concern(
                    measured.base().id(), Map.of(), Set.of(measured.variable().id(), variable)))
        .isPresent();
  }

  /** Whether a figure of all companies about one of some variables is hidden. */
  public boolean hidesFigures(Set<String> variables) {
    return figures.filter(any -> any.concern(variables)).isPresent();
  }

  /** Of companies of one kind among others, all of them being known. */
  public Reason of(long companies, long all) {
    Reason own = primary(companies);
    return own == Reason.PUBLISHED ? primary(all - companies) : own;
  }

  /** Of counts that add up to all respondents, by code; nothing else counts the same. */
  public Map<String, Reason> of(Map<String, Long> counts) {
    return of("", counts);
  }

  /**
   * The same of the codes of a variable, which figures may count as well.
   *
   * @param variable id
   */
  public Map<String, Reason> of(String variable, Map<String, Long> counts) {
    List<MarginCount> respondents =
        counts.entrySet().stream()
            .map(count -> new MarginCount(variable, count.getKey(), ALL, count.getValue()))
            .toList();
    Map<String, Reason> reasons = new LinkedHashMap<>();
    Map<List<String>, Reason> found = margins(respondents, Optional.empty());
    counts.keySet().forEach(code -> reasons.put(code, found.get(List.of(variable, code, ALL))));
    return reasons;
  }

  /**
   * Of the categories of margins, by variable, category and partition, in each partition and {@link
   * #ALL}; and of partitions, by two empty texts and their code.
   *
   * @param respondents where nothing is parted, of {@link #ALL} or no partition
   * @param partitionBy id of the variable that parts them
   */
  public Map<List<String>, Reason> margins(
      List<MarginCount> respondents, Optional<String> partitionBy) {
    Map<String, List<MarginCount>> byVariable = new LinkedHashMap<>();
    respondents.forEach(
        count ->
            byVariable
                .computeIfAbsent(count.variable(), any -> new ArrayList<>())
                .add(count.partition().isEmpty() ? ofAll(count) : count));
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    Map<List<String>, Reason> reasons = new LinkedHashMap<>();
    List<Table> tables = new ArrayList<>();
    Map<String, Reason> given = new HashMap<>();
    byVariable.forEach((variable, counts) -> table(variable, counts, cells).ifPresent(tables::add));
    cells.forEach(
        (at, cell) -> {
          if (isHiddenBase(at, partitionBy)) {
            Reason primary = primary(cell.contributors());
            given.put(cell.id(), primary == Reason.PUBLISHED ? Reason.SECONDARY : primary);
          }
        });
    Map<String, Reason> found = plan.isPresent() ? protect(tables, given) : Map.of();
    cells.forEach(
        (at, cell) -> reasons.put(at, found.getOrDefault(cell.id(), primary(cell.contributors()))));
    Reason whole = reasons.getOrDefault(List.of("", "", ALL), Reason.PUBLISHED);
    if (whole != Reason.PUBLISHED) {
      reasons.replaceAll((at, reason) -> reason == Reason.PUBLISHED ? whole : reason);
    }
    return reasons;
  }

  private static MarginCount ofAll(MarginCount count) {
    return new MarginCount(count.variable(), count.category(), ALL, count.respondents());
  }

  private Map<String, Reason> protect(List<Table> tables, Map<String, Reason> given) {
    Confidentiality declared = plan.orElseThrow();
    return new Suppression(
            PrimaryRules.ofCounts(declared.minimumRespondents()),
            new IntervalRule(declared.interval(), 0, 1),
            Cost.valueOf(declared.cost().toUpperCase(Locale.ROOT)))
        .protect(tables, given);
  }

  private Reason primary(long companies) {
    return plan.filter(any -> companies > 0 && companies < any.minimumRespondents()).isPresent()
        ? Reason.FREQUENCY
        : Reason.PUBLISHED;
  }

  /** Where the base of all companies is estimated and hidden. */
  private boolean isHiddenBase(List<String> at, Optional<String> partitionBy) {
    Map<String, String> codes = new HashMap<>();
    if (!at.get(1).isEmpty()) {
      codes.put(at.get(0), at.get(1));
    }
    if (!at.get(2).equals(ALL)) {
      codes.put(partitionBy.orElse(""), at.get(2));
    }
    return !codes.isEmpty() && figures.filter(any -> any.hideBase(codes)).isPresent();
  }

  /**
   * The margin of a variable by partition; cells of whole partitions are those of all tables.
   *
   * @return nothing where it is one cell
   */
  private static Optional<Table> table(
      String variable, List<MarginCount> counts, Map<List<String>, Cell> cells) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> partitions = new LinkedHashSet<>();
    Map<List<String>, Long> sums = new HashMap<>();
    for (MarginCount count : counts) {
      codes.add(count.category());
      partitions.add(count.partition());
      for (List<String> at : Set.copyOf(lines(variable, count))) {
        sums.merge(at, count.respondents(), Long::sum);
      }
    }
    partitions.remove(ALL);
    codes.remove("");
    Map<List<String>, Cell> placed = new LinkedHashMap<>();
    for (String code : with(ALL, codes)) {
      for (String partition : with(ALL, partitions)) {
        List<String> at =
            code.equals(ALL) ? List.of("", "", partition) : List.of(variable, code, partition);
        Cell cell =
            cells.computeIfAbsent(
                at, any -> Cell.count(String.join("\u001f", at), sums.getOrDefault(at, 0L)));
        List<String> place = new ArrayList<>();
        if (!codes.isEmpty()) {
          place.add(code);
        }
        if (!partitions.isEmpty()) {
          place.add(partition);
        }
        placed.put(place, cell);
      }
    }
    List<Nomenclature> dimensions = new ArrayList<>();
    if (!codes.isEmpty()) {
      dimensions.add(Nomenclature.flat(variable, ALL, List.copyOf(codes)));
    }
    if (!partitions.isEmpty()) {
      dimensions.add(Nomenclature.flat("partition", ALL, List.copyOf(partitions)));
    }
    return dimensions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(variable, dimensions, Optional.empty(), placed));
  }

  private static List<List<String>> lines(String variable, MarginCount count) {
    List<List<String>> lines = new ArrayList<>();
    for (String partition : List.of(count.partition(), ALL)) {
      lines.add(List.of("", "", partition));
      if (!count.category().isEmpty()) {
        lines.add(List.of(variable, count.category(), partition));
      }
    }
    return lines;
  }

  private static List<String> with(String first, Set<String> others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }
}
