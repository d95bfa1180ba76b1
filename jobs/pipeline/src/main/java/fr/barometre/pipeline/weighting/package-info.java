/**
 * What weighting must know of the sample before it can weight it: who is in which stratum and
 * calibration cell, and whether given weights can be used; and the ratios that {@code statistics}
 * finds, brought back to the companies.
 */
package fr.barometre.pipeline.weighting;
