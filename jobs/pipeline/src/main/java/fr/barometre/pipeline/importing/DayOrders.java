package fr.barometre.pipeline.importing;

import fr.barometre.survey.DateOrder;

/**
 * How many days parted by strokes allow only one order of their numbers.
 *
 * @param days how many there are
 * @param dayFirst whose first number is above 12
 * @param monthFirst whose second number is
 */
record DayOrders(long days, long dayFirst, long monthFirst) {
  static final DayOrders NONE = new DayOrders(0, 0, 0);

  DayOrders and(DayOrders others) {
    return new DayOrders(
        days + others.days, dayFirst + others.dayFirst, monthFirst + others.monthFirst);
  }

  /** Whether there are days and none of them tells. */
  boolean isDoubtful() {
    return days > 0 && dayFirst == 0 && monthFirst == 0;
  }

  /** That which most days ask for. */
  DateOrder likely(DateOrder otherwise) {
    if (dayFirst == monthFirst) {
      return otherwise;
    }
    return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
  }
}
