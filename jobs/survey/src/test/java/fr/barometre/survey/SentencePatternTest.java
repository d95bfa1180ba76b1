package fr.barometre.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencePatternTest {
  private static final SentencePattern PATTERN =
      new SentencePattern("{value} {base} sont sur {answer}");

  @Test
  void namesItsFieldsInTheirOrder() {
    assertEquals(List.of("value", "base", "answer"), PATTERN.fields());
  }

  /** What is put in may hold signs that mean something in patterns. */
  @Test
  void isFilledWithTextsAsTheyAre() {
    assertEquals(
        "52\u00a0% [49\u00a0; 55] des $1 {value} sont sur \\",
        PATTERN.filled("52\u00a0% [49\u00a0; 55]", "des $1 {value}", "\\"));
  }
}
