package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "-0.0, 0",
    "0.1, 0.1",
    "1.5e-7, 0.00000015",
    "2e-7, 0.0000002",
    "1e15, 1000000000000000",
    "1e21, 1000000000000000000000",
    "123456789.125, 123456789.125",
    "Infinity, Infinity"
  })
  void a_number_has_no_exponent_and_no_digit_too_many(double number, String text) {
    assertEquals(text, ShortestDecimal.of(number));
  }
}
