package fr.barometre.report.figure;

/** A figure that lacks what must go with every published number. */
public final class IncompleteFigure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IncompleteFigure(Figure figure, String missing) {
    super(
        "figure '%s' cannot be built: %s %s says nothing of its %s. Declare it in survey.yaml and run the survey again."
            .formatted(figure.id(), figure.run().survey(), figure.run().edition(), missing));
  }
}
