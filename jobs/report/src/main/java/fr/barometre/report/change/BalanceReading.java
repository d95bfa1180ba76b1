package fr.barometre.report.change;

import fr.barometre.report.UnknownName;
import fr.barometre.report.change.BalanceHistory.Point;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.LongRunMean;
import fr.barometre.survey.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Figures through the editions, by the names they have in the last one. */
public final class BalanceReading {
  private final Edition last;
  private final List<EarlierEdition> earlier; // the nearest first

  /**
   * @param editions of one survey, in any order; the last by name is the one looked from
   */
  public BalanceReading(List<Edition> editions) {
    List<Edition> descending =
        editions.stream()
            .sorted(Comparator.comparing((Edition any) -> any.manifest().edition()).reversed())
            .toList();
    this.last = descending.get(0);
    this.earlier =
        descending.stream().skip(1).map(edition -> new EarlierEdition(edition, last)).toList();
  }

  BalanceReading(Edition last, List<EarlierEdition> earlier) {
    this.last = last;
    this.earlier = earlier;
  }

  /**
   * A figure without modalities through all editions.
   *
   * @param domain as {@code estimates} writes it, {@code all} for all companies
   * @throws UnknownName if the last edition has no such figure
   */
  public BalanceHistory read(String indicator, String domain) {
    PublishedRow late =
        last.table("estimates").where("indicator", indicator).stream()
            .filter(row -> row.absent("modality") && row.text("domain").equals(domain))
            .findFirst()
            .orElseThrow(
                () ->
                    UnknownName.of(
                        "indicator",
                        indicator,
                        last.manifest().indicators().stream().map(Named::id).toList()));
    return read(late);
  }

  BalanceHistory read(PublishedRow late) {
    List<Point> points = new ArrayList<>();
    boolean unbroken = true;
    points.add(point(last, late, List.of(), true));
    for (EarlierEdition edition : earlier) {
      Optional<PublishedRow> early = edition.find(late);
      if (early.isPresent()) {
        List<Break> breaks = edition.between(early.get(), late);
        unbroken &= breaks.isEmpty();
        points.add(0, point(edition.edition(), early.get(), breaks, unbroken));
      }
    }
    Label label =
        last.manifest()
            .indicator(late.text("indicator"))
            .map(Named::label)
            .orElse(new Label(late.text("indicator_label"), late.text("indicator_label")));
    return new BalanceHistory(
        label,
        late.text("indicator"),
        late.text("statistic"),
        late.text("domain"),
        points,
        mean(late, points));
  }

  private static Point point(
      Edition edition, PublishedRow row, List<Break> breaks, boolean unbroken) {
    return new Point(
        edition.manifest().edition(),
        row.number("estimate"),
        row.number("ci_low"),
        row.number("ci_high"),
        edition.manifest().syntheticNotice(),
        breaks,
        unbroken && row.number("estimate").isPresent());
  }

  private static Optional<LongRunMean> mean(PublishedRow late, List<Point> points) {
    double[] values =
        points.stream()
            .filter(Point::inMean)
            .mapToDouble(point -> point.value().getAsDouble())
            .toArray();
    return values.length > 1 && late.number("estimate").isPresent()
        ? Optional.of(LongRunMean.of(values))
        : Optional.empty();
  }
}
