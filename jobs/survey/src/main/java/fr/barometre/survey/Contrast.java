package fr.barometre.survey;

import java.util.Map;
import java.util.Optional;

/**
 * A difference between two domains that share no company, to be tested.
 *
 * @param indicator a proportion, mean or ratio
 * @param modality the code compared, for a proportion
 * @param of codes by segment: the domain that counts positively
 * @param against codes by the same segments: the one that counts negatively
 */
public record Contrast(
    String id,
    Label label,
    String indicator,
    Optional<String> modality,
    Map<String, String> of,
    Map<String, String> against,
    Place place) {}
