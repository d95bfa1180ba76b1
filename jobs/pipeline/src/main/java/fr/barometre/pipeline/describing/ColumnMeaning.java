package fr.barometre.pipeline.describing;

import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import java.util.List;
import java.util.Optional;

/**
 * What a column means beyond its description.
 *
 * @param title a short name, where it has one in both languages
 * @param categories the codes it takes, in the order of the declaration; empty where they are not
 *     listed
 * @param ordered whether that order means something
 * @param missing what an empty cell says; empty where none is
 */
record ColumnMeaning(
    Optional<Label> title, List<Modality> categories, boolean ordered, Optional<Label> missing) {

  static ColumnMeaning plain(Optional<Label> missing) {
    return new ColumnMeaning(Optional.empty(), List.of(), false, missing);
  }
}
