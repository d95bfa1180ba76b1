package fr.barometre.survey;

/**
 * Under which terms an edition may be used.
 *
 * @param name its short name, as SPDX writes it where it has one: {@code Apache-2.0}
 * @param url where its text stands
 */
public record Licence(String name, String url) {}
