/**
 * A published edition described in the formats that catalogues and other programs read: notes in
 * the footer of its files, {@code datapackage.json}, {@code ddi.xml}, {@code estimates.sdmx.csv}
 * and {@code views.sql}.
 *
 * <p>Says again what the declaration and the tables say; computes nothing and hides nothing more.
 */
package fr.barometre.pipeline.describing;
