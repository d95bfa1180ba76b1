package fr.barometre.report.change;

import fr.barometre.survey.BreakKind;
import fr.barometre.survey.Label;

/**
 * Why two figures of the same name do not measure the same thing.
 *
 * @param kind which of the things that must not differ does
 * @param label what happened, in words
 */
public record Break(BreakKind kind, Label label) {}
