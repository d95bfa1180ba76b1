/** Classes that break the rules on purpose, so that each rule is seen to fail. */
package fr.barometre.cli.architecture.violation;
