/** Confidence intervals, sensible at 0 %, at 100 %, in a census and without degrees of freedom. */
package fr.barometre.statistics.intervals;
