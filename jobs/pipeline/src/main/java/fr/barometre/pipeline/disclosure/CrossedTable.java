package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.Nomenclature;
import fr.barometre.pipeline.protecting.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Cells in a crossing of segments, with totals, as a table. */
final class CrossedTable {
  private final List<String> crossing;
  private final List<Dimension> dimensions;

  CrossedTable(Crossings crossings, List<String> crossing) {
    this.crossing = crossing;
    this.dimensions = crossing.stream().map(crossings::nomenclature).map(Dimension::new).toList();
  }

  /**
   * A table.
   *
   * @param answers the base, and what it is made of; a table without answers if it stands alone
   * @param cells by the codes where they stand, and the answer
   */
  Table of(
      String name, List<String> answers, BiFunction<List<Dimension.Code>, String, Cell> cells) {
    List<String> parts = new ArrayList<>(answers);
    parts.remove(CountedFigures.BASE);
    Map<List<String>, Cell> placed = new LinkedHashMap<>();
    for (List<Dimension.Code> codes : product()) {
      for (String answer : answers) {
        List<String> place = new ArrayList<>(codes.stream().map(Dimension.Code::text).toList());
        if (!parts.isEmpty()) {
          place.add(answer);
        }
        placed.put(place, cells.apply(codes, answer));
      }
    }
    List<Nomenclature> all =
        new ArrayList<>(dimensions.stream().map(Dimension::nomenclature).toList());
    if (parts.isEmpty()) {
      return new Table(name + crossing, all, Optional.empty(), placed);
    }
    all.add(Nomenclature.flat("answer", CountedFigures.BASE, parts));
    return new Table(name + crossing, all, Optional.of(all.size() - 1), placed);
  }

  private List<List<Dimension.Code>> product() {
    List<List<Dimension.Code>> product = List.of(List.of());
    for (Dimension dimension : dimensions) {
      List<List<Dimension.Code>> longer = new ArrayList<>();
      for (List<Dimension.Code> codes : product) {
        for (Dimension.Code code : dimension.codes()) {
          List<Dimension.Code> more = new ArrayList<>(codes);
          more.add(code);
          longer.add(more);
        }
      }
      product = longer;
    }
    return product;
  }
}
