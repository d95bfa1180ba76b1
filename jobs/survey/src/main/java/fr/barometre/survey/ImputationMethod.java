package fr.barometre.survey;

/** Where an imputed answer comes from. */
public enum ImputationMethod {
  /** The auxiliary of the company times the ratio of both means in its class. */
  RATIO,
  /** The mean of its class. */
  MEAN,
  /** The answer of another company of its class, drawn at random. */
  DONOR
}
