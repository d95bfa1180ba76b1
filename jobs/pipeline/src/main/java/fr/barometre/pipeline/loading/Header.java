package fr.barometre.pipeline.loading;

import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header of a raw file: which cell holds what. */
final class Header {
  private final Map<String, Integer> cellOfColumn = new LinkedHashMap<>();
  private final int width;

  Header(List<String> cells) {
    width = cells.size();
    for (int i = 0; i < width; i++) {
      cellOfColumn.putIfAbsent(code(cells.get(i)), i);
    }
  }

  /** Number of cells that every record must have. */
  int width() {
    return width;
  }

  List<String> columns() {
    return List.copyOf(cellOfColumn.keySet());
  }

  /** The cell under a name, however its spaces and apostrophes are written. */
  Optional<Integer> find(String column) {
    return Optional.ofNullable(cellOfColumn.get(Cells.normalised(column)));
  }

  /**
   * The cell of one modality of a question with several answers: {@code B2[SQ001]} or {@code
   * B2_SQ001}; without a mark between, {@code B2a}, or the whole name.
   */
  Optional<Integer> find(Question question, Modality modality) {
    String prefix = question.column();
    return find(prefix + "[" + modality.raw() + "]")
        .or(() -> find(prefix + " [" + modality.raw() + "]"))
        .or(() -> find(prefix + "_" + modality.raw()))
        .or(() -> find(prefix + modality.raw()))
        .or(() -> modality.raw().startsWith(prefix) ? find(modality.raw()) : Optional.empty());
  }

  /** The cell of one modality of a set: the column's name, or else the end of only one of them. */
  Optional<Integer> find(RawSet set, Modality modality) {
    if (set.columns().contains(modality.raw())) {
      return find(modality.raw());
    }
    List<String> ending =
        set.columns().stream().filter(column -> column.endsWith(modality.raw())).toList();
    return ending.size() == 1 ? find(ending.get(0)) : Optional.empty();
  }

  /** LimeSurvey may write the wording after the code: {@code B2[SQ001]. By mail}. */
  private static String code(String cell) {
    String text = Cells.normalised(cell);
    int end = text.indexOf(". ");
    return end > 0 && text.substring(0, end).matches("\\w+(\\[\\w+\\])?")
        ? text.substring(0, end)
        : text;
  }
}
