/**
 * How fast, beside whom: programs that measure the main job and the reduction on this machine.
 *
 * <p>Outside the default build; nothing depends on it. Prints tables, checks that peers agree, and
 * leaves its files under {@code target}.
 */
package fr.barometre.benchmarks;
