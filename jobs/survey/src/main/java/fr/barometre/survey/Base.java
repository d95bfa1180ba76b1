package fr.barometre.survey;

import java.util.Optional;

/**
 * The companies a figure is about, in words and as a condition.
 *
 * @param sql who belongs to it; everybody where absent. A company without an answer to the
 *     indicator's variable is never in the base of that indicator.
 */
public record Base(String id, Label label, Optional<String> sql, Place place) {}
