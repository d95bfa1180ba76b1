package fr.barometre.survey;

/**
 * How the precision of one figure is expressed: what the figure says of it, else what {@link
 * Precision} says.
 *
 * @param level of confidence, 0.95 say
 * @param interval code of the interval's method; {@link #STUDENT} where the statistic leaves no
 *     choice
 * @param rule code of the rule of a quantile
 */
public record FigurePrecision(double level, String interval, String rule) {
  /** Estimate and standard error by Student's law. */
  public static final String STUDENT = "student";
}
