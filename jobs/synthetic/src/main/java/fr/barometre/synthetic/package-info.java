/**
 * Raw questionnaires with known margins: the sample survey, and benchmark input of any size.
 * Everything written here is synthetic and says so.
 */
package fr.barometre.synthetic;
