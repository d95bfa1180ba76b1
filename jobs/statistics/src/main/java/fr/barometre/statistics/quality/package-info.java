/**
 * Whether an estimate is precise enough to be quoted: what is looked at, and the bounds that must
 * not be passed. Which bounds hold for which statistic is declared, not decided here.
 */
package fr.barometre.statistics.quality;
