/**
 * Runs the reference cases: reads calls of R's survey package, computes them with this library, and
 * compares every number.
 *
 * <p>{@link fr.barometre.statistics.cases.ReferenceCasesTest} runs the cases among the resources,
 * and those of a folder. A row agrees if every number of it does; where this library means to
 * differ is in {@link fr.barometre.statistics.cases.RowException}, what it does not offer in {@link
 * fr.barometre.statistics.cases.NotOffered}.
 *
 * <p>A family of calls is one class, {@link fr.barometre.statistics.cases.CallFamily}. Where the
 * data come from is told by {@link fr.barometre.statistics.cases.CaseData}.
 */
package fr.barometre.statistics.cases;
