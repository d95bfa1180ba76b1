package fr.barometre.survey.publication;

import java.time.Instant;

/**
 * A run whose tables are still there.
 *
 * @param name the run's id; with {@code .2} and so on behind it where a later run of the same id
 *     had other bytes
 * @param ended when its tables were complete
 * @param published when readers last began to see it
 * @param current whether they see it now
 */
public record KeptRun(String name, Instant ended, Instant published, boolean current) {}
