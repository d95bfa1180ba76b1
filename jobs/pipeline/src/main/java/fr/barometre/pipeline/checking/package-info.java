/**
 * Rules as data: what makes a response right, and what becomes of one that is not.
 *
 * <p>Answers come in typed and leave routed, completed with the derived variables, each with the
 * rules it breaks. Never repairs an answer.
 */
package fr.barometre.pipeline.checking;
