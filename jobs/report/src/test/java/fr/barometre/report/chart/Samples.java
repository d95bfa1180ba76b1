package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Label;
import fr.barometre.survey.TwoByTwo;
import java.util.ArrayList;
import java.util.List;

/** One small figure of each form; what a form has to bear is in it: few, many, long, withheld. */
final class Samples {
  static final Label WOOD = new Label("À bois", "Wood-fired");
  static final Label GAS = new Label("À gaz", "Gas-fired");
  static final Label POWER = new Label("Électrique", "Electric");
  static final Label LONG =
      new Label(
          "Un four d'une autre sorte, loué, partagé avec un voisin ou en cours de remplacement",
          "An oven of another kind, rented, shared with a neighbour or being replaced");

  private Samples() {}

  static List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    all.add(keyFigure());
    all.add(bars());
    all.add(stacked());
    all.add(intervals());
    all.add(banner());
    all.add(table());
    all.add(square());
    return all;
  }

  static Figure keyFigure() {
    return HandWritten.in(FigureForm.KEY_FIGURE).answer("wood", WOOD, 0.5).figure();
  }

  static Figure bars() {
    return HandWritten.in(FigureForm.BARS)
        .answer("wood", WOOD, 0.8)
        .answer("gas", GAS, 0.4)
        .caution("power", POWER, 0.2)
        .withheld("other", LONG)
        .figure();
  }

  static Figure stacked() {
    HandWritten figure = HandWritten.in(FigureForm.STACKED).by("Taille", "Size");
    domain(figure, FigureRow.ALL, Wording.ALL.label(), 0.5, 0.3, 0.2);
    domain(figure, "small", new Label("Petite", "Small"), 0.25, 0.25, 0.5);
    domain(figure, "middle", LONG, Double.NaN, Double.NaN, Double.NaN);
    return figure.figure();
  }

  private static void domain(
      HandWritten figure, String segment, Label label, double wood, double gas, double power) {
    Status status = Double.isNaN(wood) ? Status.WITHHELD : Status.PUBLISHED;
    figure
        .cell(segment, label, "wood", WOOD, wood, status)
        .cell(segment, label, "gas", GAS, gas, status)
        .cell(segment, label, "power", POWER, power, status)
        .net(segment, new Label("À feu", "With a fire"), wood + gas);
  }

  static Figure intervals() {
    return segments(HandWritten.in(FigureForm.INTERVALS)).figure();
  }

  private static HandWritten segments(HandWritten figure) {
    return figure
        .by("Taille", "Size")
        .cell(FigureRow.ALL, Wording.ALL.label(), "wood", WOOD, 0.5, Status.PUBLISHED)
        .cell("small", new Label("Petite", "Small"), "wood", WOOD, 0.75, Status.PUBLISHED)
        .cell("middle", new Label("Moyenne", "Middle"), "wood", WOOD, 0.25, Status.CAUTION)
        .cell("large", LONG, "wood", WOOD, Double.NaN, Status.WITHHELD);
  }

  static Figure banner() {
    HandWritten figure = HandWritten.in(FigureForm.BANNER).by("Taille", "Size");
    domain(figure, FigureRow.ALL, Wording.ALL.label(), 0.5, 0.3, 0.2);
    for (int i = 1; i <= 9; i++) {
      Label label = new Label("Groupe numéro " + i, "Group number " + i);
      domain(figure, "g" + i, label, i == 4 ? Double.NaN : 0.1 * i, 0.05, 0.95 - 0.1 * i);
    }
    return figure.figure();
  }

  static Figure table() {
    return segments(HandWritten.in(FigureForm.TABLE)).figure();
  }

  static Figure square() {
    return HandWritten.in(FigureForm.TWO_BY_TWO)
        .answer("nn", new Label("Masse silencieuse", "Silent mass"), 0.44)
        .answer("yn", new Label("Combatives", "Fighters"), 0.09)
        .withheld("ny", new Label("Désinvoltes", "Casual"))
        .answer("yy", new Label("Pionnières", "Pioneers"), 0.28)
        .square(
            new TwoByTwo(
                new TwoByTwo.Side(
                    new Label("Activité", "Activity"),
                    List.of(
                        new Label("Inactive ou peu active", "Inactive or not very active"),
                        new Label("Active", "Active"))),
                new TwoByTwo.Side(
                    new Label("Tempo", "Tempo"),
                    List.of(
                        new Label("En retard", "Late"),
                        new Label("Dans le bon tempo ou en avance", "In good tempo or ahead"))),
                List.of(List.of("nn", "yn"), List.of("ny", "yy"))))
        .figure();
  }

  /** Bars of that many answers. */
  static Figure many(int answers) {
    HandWritten figure = HandWritten.in(FigureForm.BARS);
    for (int i = 1; i <= answers; i++) {
      figure.answer("a" + i, new Label("Réponse " + i, "Answer " + i), 1.0 / (i + 1));
    }
    return figure.figure();
  }
}
