package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * A question as asked.
 *
 * @param id snake_case; the column of the answer in SQL and in {@code responses}
 * @param column the raw column, or for {@link AnswerType#MULTIPLE} the part before {@code [}
 * @param label a short name for tables
 * @param text the wording as asked
 * @param modalities empty unless SINGLE or MULTIPLE
 * @param ordered whether the modalities stand in an order that means something
 * @param askedIf SQL over earlier variables: who is asked; everybody where absent
 * @param required whether a company that was asked and gave no answer is refused
 * @param range for NUMBER
 * @param unit for NUMBER, {@code k€} say
 * @param published whether {@code responses} carries it
 */
public record Question(
    String id,
    String column,
    AnswerType type,
    Label label,
    Label text,
    List<Modality> modalities,
    boolean ordered,
    Optional<String> askedIf,
    boolean required,
    Optional<Range> range,
    Optional<String> unit,
    MissingCodes missing,
    boolean published,
    Place place)
    implements Variable {}
