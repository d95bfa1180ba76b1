package fr.barometre.pipeline.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A first declaration.
 *
 * @param survey its name, kebab-case
 * @param from first day of the answers; empty where the file dates none
 * @param key the column that tells companies apart
 * @param keyIsUnique whether it does so in this file
 * @param completed the column that is empty where a questionnaire is not finished
 * @param latest the column that dates a response
 * @param empty columns in which nothing stands
 * @param identifiers ids of questions that seem to name somebody
 */
record Draft(
    ExportedFile file,
    String survey,
    String edition,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String key,
    boolean keyIsUnique,
    Optional<String> completed,
    Optional<String> latest,
    List<ProposedQuestion> questions,
    List<String> empty,
    List<String> identifiers) {}
