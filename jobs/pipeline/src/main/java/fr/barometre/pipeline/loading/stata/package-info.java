/**
 * Stata data files, {@code .dta} of releases 117 to 119 (Stata 13 and later), read in constant
 * memory but for a note of where each long text stands.
 *
 * <p>Uses {@code java.base} and the seam of the package above. Every length that a file states is
 * held against what is left of it, every tag is looked for at its place; what cannot be is refused
 * with byte or record, and what to do. Never writes, never trusts a header.
 *
 * @see <a href="https://www.stata.com/help.cgi?dta">Stata, description of .dta file formats</a>
 */
package fr.barometre.pipeline.loading.stata;
