package fr.barometre.statistics.cases;

import java.util.List;
import java.util.Set;

/**
 * Where the call of a row comes from.
 *
 * @param callsBefore the row in its case, the nearest first
 * @param alsoNeeded columns that the row names beside its call
 */
record CaseSource(
    ReferenceCase referenceCase,
    CaseData data,
    List<RExpression.Call> callsBefore,
    Set<String> alsoNeeded) {}
