package fr.barometre.synthetic.steps;

import java.util.List;

/**
 * Companies that answered an earlier edition too: what they are they still are, and what they think
 * they think again as a rule.
 *
 * @param before the chance of that edition
 * @param first the place there of the company that comes first here
 * @param companies how many, the first ones of the block
 * @param kept the share of chances that are the same again
 * @param always answers whose chances all are
 */
public record Returning(Noise before, int first, int companies, double kept, List<String> always) {

  public Returning {
    always = List.copyOf(always);
  }

  /** Whether a company has the chance it had before. */
  boolean keeps(Noise now, String purpose, int company) {
    return company < companies
        && (always.contains(answer(purpose))
            || now.freshUniform("kept: " + purpose, company) < kept);
  }

  /** A purpose is the name of an answer, perhaps with a modality. */
  private static String answer(String purpose) {
    return purpose.split("[=.]", 2)[0];
  }
}
