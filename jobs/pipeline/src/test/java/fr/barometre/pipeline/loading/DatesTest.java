package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.survey.DateOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-04-09",
        "2018-04-09 17:05",
        "2018-04-09T17:05:30",
        "09/04/2018",
        "9/4/2018",
        "9/04/2018 7:05:30",
        "09/04/2018 17:05:30"
      })
  void reads_iso_and_french_order(String cell) {
    assertEquals(Optional.of(LocalDate.of(2018, 4, 9)), Dates.parse(cell, DateOrder.DAY_FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-02-30",
        "31/04/2018",
        "12-janv.",
        "2018",
        "04/13/2018",
        "009/4/2018",
        "9/4/18",
        ""
      })
  void refuses_days_that_do_not_exist_and_what_is_no_date(String cell) {
    assertEquals(Optional.empty(), Dates.parse(cell, DateOrder.DAY_FIRST));
  }

  @Test
  void the_order_says_which_number_is_the_month_and_iso_needs_none() {
    assertEquals(
        Optional.of(LocalDate.of(2018, 4, 9)), Dates.parse("04/09/2018", DateOrder.MONTH_FIRST));
    assertEquals(
        Optional.of(LocalDateTime.of(2018, 4, 13, 17, 5)),
        Dates.parseTime("04/13/2018 17:05", DateOrder.MONTH_FIRST));
    assertEquals(Optional.empty(), Dates.parse("13/04/2018", DateOrder.MONTH_FIRST));
    assertEquals(
        Optional.of(LocalDate.of(2018, 4, 9)), Dates.parse("2018-04-09", DateOrder.MONTH_FIRST));
  }

  @Test
  void a_day_without_a_time_starts_at_midnight() {
    assertEquals(
        Optional.of(LocalDateTime.of(2018, 4, 9, 0, 0)),
        Dates.parseTime("09/04/2018", DateOrder.DAY_FIRST));
  }

  @Test
  void a_fraction_of_a_second_is_read_to_the_nanosecond() {
    assertEquals(
        Optional.of(LocalDateTime.of(2018, 4, 3, 10, 11, 12, 500_000_000)),
        Dates.parseTime("2018-04-03T10:11:12.5", DateOrder.DAY_FIRST));
    assertEquals(
        Optional.of(LocalDateTime.of(2018, 4, 3, 10, 11, 12, 123_456_789)),
        Dates.parseTime("2018-04-03 10:11:12.123456789", DateOrder.DAY_FIRST));
    assertEquals(Optional.empty(), Dates.parseTime("2018-04-03T10:11.5", DateOrder.DAY_FIRST));
  }
}
