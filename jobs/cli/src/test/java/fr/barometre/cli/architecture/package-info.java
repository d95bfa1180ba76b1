/** The rules of the house, executed on the compiled classes of all modules. */
package fr.barometre.cli.architecture;
