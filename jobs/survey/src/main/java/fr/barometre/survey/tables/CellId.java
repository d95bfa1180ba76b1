package fr.barometre.survey.tables;

/**
 * The id of a published figure: the same words in every run, so that a quotation stays traceable.
 *
 * <p>{@code survey@edition/indicator[.modality]/domain}; an indicator has one statistic and one
 * base, so they need no place in it.
 */
public final class CellId {

  private CellId() {}

  /**
   * @param modality null where the indicator has none
   * @param domain as {@link DomainName} writes it
   */
  public static String of(
      String survey, String edition, String indicator, String modality, String domain) {
    String what = modality == null ? indicator : indicator + "." + modality;
    return survey + "@" + edition + "/" + what + "/" + domain;
  }
}
