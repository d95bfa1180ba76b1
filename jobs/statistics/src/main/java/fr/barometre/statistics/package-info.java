/**
 * What an estimate is: designs, sums, estimators, intervals, weighting, tests and models.
 *
 * <p>May use {@code java.base} and commons-math3. Never reads a file, writes a log, keeps a state
 * between calls or hears of Spark: every function is arithmetic on its arguments.
 */
package fr.barometre.statistics;
