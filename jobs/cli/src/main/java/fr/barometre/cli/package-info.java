/**
 * The command line: reads arguments, assembles the other modules by constructor calls, prints,
 * chooses the exit code.
 */
package fr.barometre.cli;
