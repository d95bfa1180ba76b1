package fr.barometre.survey.tables;

import java.util.List;

/** How a domain is written: {@code size=ETI;sector=industrie}, or {@code all}. */
public final class DomainName {
  /** The domain of all companies. */
  public static final String ALL = "all";

  private DomainName() {}

  /**
   * @param codes one per segment, in the same order
   */
  public static String of(List<String> segments, List<String> codes) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      name.append(i == 0 ? "" : ";").append(segments.get(i)).append('=').append(codes.get(i));
    }
    return segments.isEmpty() ? ALL : name.toString();
  }
}
