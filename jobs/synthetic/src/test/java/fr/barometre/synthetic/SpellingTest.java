package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void partsThousandsByANoBreakSpaceAsARule() {
    assertEquals("1\u00A0234\u00A0567,8", Spelling.number("1234567.8", 0.5));
  }

  @Test
  void partsThemByANarrowOneOrNotAtAllNowAndThen() {
    assertEquals("1\u202F234,5", Spelling.number("1234.5", 0.25));
    assertEquals("1234,5", Spelling.number("1234.5", 0.1));
  }

  @Test
  void writesNoDecimalsOfAWholeNumber() {
    assertEquals("12", Spelling.number("12.0", 0.5));
    assertEquals("0", Spelling.number("0.0", 0.5));
    assertEquals("250", Spelling.number("250", 0.5));
  }
}
