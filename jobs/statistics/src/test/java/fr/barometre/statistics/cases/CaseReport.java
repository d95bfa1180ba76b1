package fr.barometre.statistics.cases;

import java.util.List;
import java.util.Set;

/**
 * What became of the rows of a case.
 *
 * @param agreeing rows whose numbers all agree, those of a {@link RowException} not compared
 * @param differences one line per row that disagrees
 * @param unclaimed calls that no family computes
 */
public record CaseReport(int agreeing, List<String> differences, Set<String> unclaimed) {}
