package fr.barometre.survey;

/** Where the weights come from. */
public enum Weights {
  /** {@code N_h / n_h} from the declared frame. */
  FRAME,
  /** A variable of the file. */
  VARIABLE,
  /** A column of the sample file. */
  SAMPLE,
  /** 1 each: the sample speaks for itself alone. */
  NONE
}
