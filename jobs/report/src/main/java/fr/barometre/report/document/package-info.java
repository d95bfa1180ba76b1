/**
 * Word documents whose fields are filled: {@code {{ovens.value}}} and the like. The only package
 * that knows Apache POI, whose classes are loaded when a document is written and never before.
 */
package fr.barometre.report.document;
