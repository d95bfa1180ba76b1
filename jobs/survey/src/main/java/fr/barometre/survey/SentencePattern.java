package fr.barometre.survey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with fields in braces: {@code {value} {base} sont présentes sur {answer}}.
 *
 * <p>{@code value} is the estimate with its unit and interval, {@code base} the base's words that
 * follow a share, {@code answer} the label of the answer. All grammar is the declaration's.
 */
public record SentencePattern(String text) {
  /** The estimate, which a sentence cannot do without. */
  public static final String VALUE = "value";

  public static final String BASE = "base";

  public static final String ANSWER = "answer";

  public static final List<String> FIELDS = List.of(VALUE, BASE, ANSWER);

  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

  /** The names in braces, in their order. */
  public List<String> fields() {
    return FIELD.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The sentence with a text for each field. */
  public String filled(String value, String base, String answer) {
    return FIELD
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1)) {
                      case VALUE -> value;
                      case BASE -> base;
                      case ANSWER -> answer;
                      default -> found.group();
                    }));
  }
}
