/**
 * Estimates from the sums of strata: the seam at which a reduction, however it was distributed,
 * becomes inference.
 *
 * <p>One pass over the companies gives these sums for every indicator and domain at once; nothing
 * here needs a company.
 */
package fr.barometre.statistics.sums;
