/** What a run needs of the machine, looked at without starting one. Never loads Spark. */
package fr.barometre.cli.doctor;
