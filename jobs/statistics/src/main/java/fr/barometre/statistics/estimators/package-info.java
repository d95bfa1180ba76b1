/** The statistics that surveys publish, each with its influence values. */
package fr.barometre.statistics.estimators;
