/** Numbers, dates and tables as French and English readers expect them in print. */
package fr.barometre.report.text;
