/**
 * Raw questionnaires with known margins: the sample survey, and benchmark input of any size.
 *
 * <p>Uses the declaration of the survey and a file of margins beside it. Knows no question by name.
 * Everything it writes is synthetic.
 */
package fr.barometre.synthetic;
