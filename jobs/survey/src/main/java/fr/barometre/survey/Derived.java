package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * A variable computed from others.
 *
 * @param type SINGLE, NUMBER or BOOLEAN
 * @param ordered whether the modalities stand in an order that means something
 * @param sql a Spark SQL expression over variables; where {@code lookup} is present, the key looked
 *     up
 * @param lookup the reference table the key is looked up in
 * @param uses ids of the columns the expression names
 */
public record Derived(
    String id,
    AnswerType type,
    Label label,
    List<Modality> modalities,
    boolean ordered,
    String sql,
    Optional<Lookup> lookup,
    Optional<String> unit,
    List<String> uses,
    Place place)
    implements Variable {}
