/**
 * How answers are invented: quotas filled exactly, by the companies most inclined to them.
 *
 * <p>Arithmetic on one block of companies at a time; reads and writes no file.
 */
package fr.barometre.synthetic.steps;
