package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sums of every cell under every replicate, and the directions its replicate weights span. */
final class ReplicateTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ReplicateLayout layout;
  private final HashMap<List<String>, Cell> cells = new HashMap<>();

  ReplicateTable(ReplicateLayout layout) {
    this.layout = layout;
  }

  /** One cell; a span per base. */
  record Cell(long[] sums, WeightSpan[] spans) implements Serializable {

    static Cell empty(ReplicateLayout layout) {
      WeightSpan[] spans = new WeightSpan[layout.bases().length];
      Arrays.setAll(spans, s -> new WeightSpan(layout.replicates().length));
      return new Cell(new long[layout.width()], spans);
    }

    void addAll(Cell other) {
      for (int at = 0; at < sums.length; at += 2) {
        Grid.addInteger(other.sums[at], other.sums[at + 1], sums, at);
      }
      for (int s = 0; s < spans.length; s++) {
        spans[s].addAll(other.spans[s]);
      }
    }
  }

  /** The cell of these codes, null where a segment is unknown; empty if it is new. */
  Cell cell(List<String> codes) {
    return cells.computeIfAbsent(codes, any -> Cell.empty(layout));
  }

  Map<List<String>, Cell> cells() {
    return cells;
  }

  /** Adds the cells of another table. */
  void merge(ReplicateTable other) {
    other.cells.forEach((codes, sums) -> cell(codes).addAll(sums));
  }
}
