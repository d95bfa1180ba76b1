package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.published.MapShapes;
import fr.barometre.report.published.MapShapes.MapShape;
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
    all.add(changes(FigureForm.DUMBBELL));
    all.add(changes(FigureForm.SLOPE));
    all.add(line());
    all.add(map());
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

  static Figure changes(FigureForm form) {
    return HandWritten.in(form)
        .was(true, 0.8)
        .answer("wood", WOOD, 0.6)
        .was(false, 0.25)
        .answer("gas", GAS, 0.3)
        .was(true, 0.2)
        .caution("power", POWER, 0.4)
        .was(true, Double.NaN)
        .answer("other", LONG, 0.1)
        .figure();
  }

  static Figure line() {
    return HandWritten.in(FigureForm.LINE)
        .of("balance", "proportion")
        .was(true, 0.2, -0.1, Double.NaN, 0.1)
        .answer("", new Label("", ""), 0.3)
        .figure();
  }

  /** Four squares side by side, one of them apart in a frame. */
  static Figure map() {
    HandWritten figure = HandWritten.in(FigureForm.MAP).by("Région", "Region");
    figure.cell(FigureRow.ALL, Wording.ALL.label(), "wood", WOOD, 0.5, Status.PUBLISHED);
    figure.cell("north", new Label("Nord", "North"), "wood", WOOD, 0.2, Status.PUBLISHED);
    figure.cell("south", new Label("Sud", "South"), "wood", WOOD, 0.7, Status.CAUTION);
    figure.cell("east", new Label("Est", "East"), "wood", WOOD, Double.NaN, Status.WITHHELD);
    figure.cell("isle", new Label("Île", "Isle"), "wood", WOOD, 0.4, Status.PUBLISHED);
    figure.cell("abroad", new Label("Étranger", "Abroad"), "wood", WOOD, 0.1, Status.PUBLISHED);
    return figure
        .map(
            new MapShapes(
                new Label("Carte d'essai", "Map for trial"),
                "CC0",
                300,
                200,
                List.of(
                    shape("north", "M100 0L200 0L200 100L100 100Z", 150, 50),
                    shape("south", "M100 100L200 100L200 200L100 200Z", 150, 150),
                    shape("east", "M200 0L300 0L300 200L200 200Z", 250, 100),
                    new MapShape(
                        "isle",
                        "M20 40L40 40L40 60L20 60Z",
                        List.of(30.0, 50.0),
                        List.of(0.0, 20.0, 60.0, 60.0)))))
        .figure();
  }

  private static MapShape shape(String code, String path, double x, double y) {
    return new MapShape(code, path, List.of(x, y), List.of());
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
