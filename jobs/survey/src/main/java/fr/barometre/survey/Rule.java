package fr.barometre.survey;

import java.util.Optional;

/**
 * A condition that every response must meet.
 *
 * @param sql true where the response is right; a null result breaks no rule
 * @param error whether a response that breaks it is refused, else it is only counted
 * @param column the variable shown beside a response that breaks it
 */
public record Rule(
    String id, Label label, String sql, boolean error, Optional<String> column, Place place) {}
