package fr.barometre.survey.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * The code of each segment, in the order of the name.
   *
   * @throws IllegalArgumentException if the text is not a domain's name
   */
  public static Map<String, String> parse(String name) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String part : name.equals(ALL) ? new String[0] : name.split(";", -1)) {
      int equals = part.indexOf('=');
      boolean wrong = equals < 1 || equals == part.length() - 1;
      if (wrong || codes.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "'" + name + "' is not a domain. Write segment=code, parted by ;, or all.");
      }
    }
    return codes;
  }
}
