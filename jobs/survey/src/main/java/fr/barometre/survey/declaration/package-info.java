/**
 * From the text of {@code survey.yaml} to a {@link fr.barometre.survey.Survey} that has been
 * checked.
 *
 * <p>Shape by the JSON Schema, meaning by rules of its own, every mistake with its place and all of
 * them at once. Never reads an answer.
 */
package fr.barometre.survey.declaration;
