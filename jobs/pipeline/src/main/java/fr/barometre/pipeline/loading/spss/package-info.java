/**
 * SPSS data files, {@code .sav} and {@code .zsav}, read in constant memory.
 *
 * <p>Uses {@code java.base} and the seam of the package above. Every length that a file states is
 * held against what is left of it; what cannot be is refused with byte or record, and what to do.
 * Never writes, never trusts a header.
 *
 * @see <a href="https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html">GNU
 *     PSPP, System File Format</a>
 */
package fr.barometre.pipeline.loading.spss;
