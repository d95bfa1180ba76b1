package fr.barometre.pipeline.intruder;

import java.util.List;

/**
 * A number that is not shown, under all names that it has.
 *
 * @param names counts of the same companies
 * @param value what it is in truth
 * @param need how far it has to stay uncertain; nothing for a margin that is not estimated
 * @param kept whether a rule hides it or an answer rests on it; else it is merely not printed,
 *     since all figures that it stands beside are hidden
 */
public record Secret(List<Count> names, double value, Need need, boolean kept) {}
