package fr.barometre.report.chart;

/** A way to lay the rows of a figure on a page, between its head and its foot. */
interface ChartForm {

  /** Fills the page by as much as the form needs. */
  void lay(Page page);
}
