/**
 * From a published number back to its rows: what it is, whom it rests on, how it was computed, what
 * it was held to and what it was computed from. Counts rows and adds up their weights to find the
 * published number again; estimates nothing that is not published, and shows nothing of a number
 * that is withheld.
 */
package fr.barometre.report.explain;
