/** Answers that are set right, or put in where none was given: by declared rule, and marked. */
package fr.barometre.pipeline.editing;
