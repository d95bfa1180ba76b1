/**
 * What weighting must know of the sample before it can weight it: who is in which stratum, and
 * whether given weights can be used.
 */
package fr.barometre.pipeline.weighting;
