package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.RawSet;
import java.util.List;

/**
 * What a file says before its data.
 *
 * @param recordBytes of a record
 */
record SpssDictionary(
    SpssHeader header,
    List<SpssVariable> variables,
    List<RawSet> sets,
    int recordBytes,
    CodePage codePage) {}
