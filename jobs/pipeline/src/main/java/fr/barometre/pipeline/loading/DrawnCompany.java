package fr.barometre.pipeline.loading;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.SampleFile;
import java.util.List;

/**
 * A company drawn, as the sample file says it.
 *
 * @param key as that of responses
 * @param line of the file
 * @param stratum of the draw; empty where the file has none
 * @param weight of the draw; NaN where the file has none
 * @param cells of the columns asked for, in their order
 */
public record DrawnCompany(
    String key, long line, String status, String stratum, double weight, List<String> cells) {

  /**
   * The number in a cell.
   *
   * @param column its name
   * @throws DataRefused naming the line, if it holds none
   */
  public double number(int cell, String column, SampleFile file) {
    return Numbers.parse(cells.get(cell), file.decimal())
        .orElseThrow(
            () ->
                new DataRefused(
                    List.of(
                        "%s:%d: %s is '%s', and the score of response needs a number. Correct it, or list the column under categories."
                            .formatted(file.path(), line, column, cells.get(cell)))));
  }
}
