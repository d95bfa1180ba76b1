package fr.barometre.report.chart;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureChange;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.FigureWords;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.published.Editions;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.MapShapes;
import fr.barometre.report.published.Named;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Label;
import fr.barometre.survey.TwoByTwo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures with round numbers, written by hand. */
final class HandWritten {
  private final FigureForm form;
  private final List<FigureRow> rows = new ArrayList<>();
  private final List<FigureNet> nets = new ArrayList<>();
  private Optional<Named> by = Optional.empty();
  private Optional<TwoByTwo> square = Optional.empty();
  private List<FigureChange> changes = List.of();
  private String statistic = "proportion";
  private String unit = "proportion";

  private HandWritten(FigureForm form) {
    this.form = form;
  }

  static HandWritten in(FigureForm form) {
    return new HandWritten(form);
  }

  HandWritten by(String french, String english) {
    by = Optional.of(named("size", french, english));
    return this;
  }

  /** Over the segment that it is by. */
  HandWritten map(MapShapes shapes) {
    by = by.map(segment -> named(segment.id(), segment.labelFr(), segment.labelEn(), shapes));
    return this;
  }

  HandWritten of(String otherStatistic, String otherUnit) {
    statistic = otherStatistic;
    unit = otherUnit;
    return this;
  }

  HandWritten square(TwoByTwo corners) {
    square = Optional.of(corners);
    return this;
  }

  /**
   * What the next number was in earlier editions.
   *
   * @param earlier from the earliest edition; the last is that of 2019; NaN where withheld
   */
  HandWritten was(boolean significant, double... earlier) {
    List<FigureChange> was = new ArrayList<>();
    for (int i = 0; i < earlier.length; i++) {
      OptionalDouble then =
          Double.isNaN(earlier[i]) ? OptionalDouble.empty() : OptionalDouble.of(earlier[i]);
      was.add(
          new FigureChange(
              Integer.toString(2020 - earlier.length + i),
              then,
              OptionalDouble.empty(),
              Optional.of(significant),
              false,
              OptionalDouble.of(0.1)));
    }
    changes = was;
    return this;
  }

  /** An answer of all companies, with an interval of five points to each side. */
  HandWritten answer(String code, Label label, double estimate) {
    return cell(FigureRow.ALL, Wording.ALL.label(), code, label, estimate, Status.PUBLISHED);
  }

  HandWritten withheld(String code, Label label) {
    return cell(FigureRow.ALL, Wording.ALL.label(), code, label, Double.NaN, Status.WITHHELD);
  }

  HandWritten caution(String code, Label label, double estimate) {
    return cell(FigureRow.ALL, Wording.ALL.label(), code, label, estimate, Status.CAUTION);
  }

  /**
   * @param estimate NaN where withheld
   */
  HandWritten cell(
      String segment,
      Label segmentLabel,
      String code,
      Label label,
      double estimate,
      Status status) {
    boolean withheld = Double.isNaN(estimate);
    rows.add(
        new FigureRow(
            segment + "-" + code,
            "oven",
            new Label("Four", "Oven"),
            segment,
            segmentLabel,
            code,
            label,
            withheld ? OptionalDouble.empty() : OptionalDouble.of(estimate),
            withheld ? OptionalDouble.empty() : OptionalDouble.of(estimate),
            withheld ? OptionalDouble.empty() : OptionalDouble.of(estimate - 0.05),
            withheld ? OptionalDouble.empty() : OptionalDouble.of(estimate + 0.05),
            status == Status.PUBLISHED ? 400 : 12,
            status,
            withheld ? "moins de 5 répondants" : "",
            changes.stream().map(change -> to(change, estimate)).toList()));
    changes = List.of();
    return this;
  }

  private static FigureChange to(FigureChange was, double estimate) {
    OptionalDouble difference =
        was.earlier().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(estimate - was.earlier().getAsDouble());
    return new FigureChange(
        was.edition(),
        was.earlier(),
        difference,
        was.significant(),
        was.broken(),
        was.longRunMean());
  }

  HandWritten net(String segment, Label label, double share) {
    nets.add(
        new FigureNet(
            label,
            "oven",
            segment,
            Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share),
            Double.isNaN(share) ? Status.WITHHELD : Status.PUBLISHED));
    return this;
  }

  Figure figure() {
    return new Figure(
        "ovens_" + form.code(),
        new FigureWords(
            new Label(
                "Le four à bois reste le plus répandu, surtout chez les petites boulangeries",
                "Wood-fired ovens remain the most common, above all in small bakeries"),
            List.of(new Label("Quel four avez-vous ?", "Which oven do you have?")),
            new Label("toutes les boulangeries", "all bakeries"),
            List.of()),
        List.of(named("oven", "Four", "Oven")),
        statistic,
        unit,
        by,
        form,
        square,
        rows,
        nets,
        OptionalDouble.of(0.95),
        run());
  }

  private static Named named(String id, String french, String english) {
    return named(id, french, english, null);
  }

  private static Named named(String id, String french, String english, MapShapes map) {
    return new Named(
        id, french, english, List.of(), null, List.of(), List.of(), null, null, null, null,
        List.of(), null, null, false, List.of(), map);
  }

  private static Manifest run() {
    try {
      Path root = Files.createTempDirectory("baking");
      PublishedSample.write(root, "2020");
      return new Editions(root).get(Optional.empty(), Optional.empty()).manifest();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
