package fr.barometre.report.explain;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.tables.DomainName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The companies a cell rests on, from {@code responses}: those of the base and the domain that
 * answered.
 */
final class CellMembers {
  private static final String COMPANY = "company";
  private static final String STRATUM = "stratum";
  private static final String WEIGHT = "weight";

  private final Responses responses;
  private final Named indicator;
  private final Optional<String> base;
  private final Map<String, String> domain;
  private final String statistic;
  private final String answer;
  private final String modality;

  /**
   * @param indicator as the manifest tells it
   */
  CellMembers(Manifest run, Named indicator, PublishedRow cell, Responses responses) {
    this.responses = responses;
    this.indicator = indicator;
    this.base =
        run.bases().stream()
            .filter(any -> any.id().equals(indicator.base()))
            .findFirst()
            .flatMap(any -> Optional.ofNullable(any.column()));
    this.domain = DomainName.parse(cell.text("domain"));
    this.statistic = cell.text("statistic");
    this.modality = cell.text("modality");
    this.answer =
        indicator.severalAnswers() ? indicator.variable() + "_" + modality : indicator.variable();
  }

  /** Whether all columns are published that the cell rests on. */
  boolean arePublished() {
    return responses.have(columns());
  }

  /**
   * @param all told the stratum of every company that responded
   * @param members told each of the cell
   */
  void read(Consumer<String> all, Consumer<CellCompany> members) {
    responses.scan(
        columns(),
        response -> {
          all.accept(response.text(STRATUM));
          member(response).ifPresent(members);
        });
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of(COMPANY, STRATUM, WEIGHT));
    base.ifPresent(columns::add);
    columns.addAll(domain.keySet());
    columns.addAll(indicator.leavesOut());
    columns.add(answer);
    Optional.ofNullable(indicator.denominator()).ifPresent(columns::add);
    return columns;
  }

  private Optional<CellCompany> member(PublishedRow response) {
    boolean inside =
        base.map(column -> isTrue(response, column)).orElse(true)
            && domain.entrySet().stream()
                .allMatch(code -> code.getValue().equals(response.text(code.getKey())))
            && indicator.leavesOut().stream().noneMatch(mark -> isTrue(response, mark));
    OptionalDouble y = inside ? answer(response) : OptionalDouble.empty();
    OptionalDouble d =
        indicator.denominator() == null
            ? OptionalDouble.of(1)
            : response.number(indicator.denominator());
    return y.isEmpty() || d.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CellCompany(
                response.text(COMPANY),
                response.text(STRATUM),
                response.number(WEIGHT).orElseThrow(),
                y.getAsDouble(),
                d.getAsDouble()));
  }

  /** Empty where the company gave none. */
  private OptionalDouble answer(PublishedRow response) {
    Object value = response.values().get(answer);
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (value instanceof Boolean yes) {
      return OptionalDouble.of(yes ? 1 : 0);
    }
    return switch (statistic) {
      case "proportion" -> OptionalDouble.of(value.toString().equals(modality) ? 1 : 0);
      case "balance" ->
          OptionalDouble.of(
              indicator.favourable().contains(value.toString())
                  ? 1
                  : indicator.unfavourable().contains(value.toString()) ? -1 : 0);
      default -> response.number(answer);
    };
  }

  private static boolean isTrue(PublishedRow response, String column) {
    return Boolean.TRUE.equals(response.values().get(column));
  }
}
