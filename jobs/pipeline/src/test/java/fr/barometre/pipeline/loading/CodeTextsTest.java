package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeTextsTest {
  private final CodeTexts texts =
      new CodeTexts(Map.of("Oui", "yes", "Non", "no", "a", "small_a", "A", "capital_a"));

  @Test
  void capitals_do_not_count() {
    assertEquals("yes", texts.code("Oui"));
    assertEquals("yes", texts.code("OUI"));
    assertEquals("no", texts.code("non"));
    assertNull(texts.code("ou"));
  }

  @Test
  void where_two_texts_differ_in_capitals_alone_only_the_written_one_counts() {
    assertEquals("small_a", texts.code("a"));
    assertEquals("capital_a", texts.code("A"));
    CodeTexts accents = new CodeTexts(Map.of("\u00c9T\u00c9", "one", "\u00c9t\u00e9", "two"));
    assertNull(accents.code("\u00e9t\u00e9"));
  }
}
