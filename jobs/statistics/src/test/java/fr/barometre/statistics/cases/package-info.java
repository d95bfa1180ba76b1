/**
 * Runs the reference cases: reads calls of R's survey package, computes them with this library, and
 * compares every number.
 *
 * <p>A family of calls is one class, {@link fr.barometre.statistics.cases.CallFamily}. Where the
 * data come from is told by {@link fr.barometre.statistics.cases.CaseData}.
 */
package fr.barometre.statistics.cases;
