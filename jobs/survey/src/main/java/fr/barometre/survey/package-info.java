/**
 * A survey as declared, and the contract of its published tables.
 *
 * <p>{@code survey.yaml} becomes records that have been checked; after that no key is looked up by
 * its text. May use {@code statistics}, a YAML reader, a JSON Schema validator and an SQL parser.
 * Never reads an answer and never hears of Spark.
 */
package fr.barometre.survey;
