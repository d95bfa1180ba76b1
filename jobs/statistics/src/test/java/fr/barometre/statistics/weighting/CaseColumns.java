package fr.barometre.statistics.weighting;

import fr.barometre.statistics.cases.ReferenceCase;
import java.util.Arrays;
import java.util.List;

/** The columns of a file of a case. */
record CaseColumns(List<String> lines) {

  static CaseColumns of(String name, String file) {
    return new CaseColumns(ReferenceCase.load(name).lines(file));
  }

  String[] texts(String column) {
    int at = List.of(lines.get(0).split(",")).indexOf(column);
    return lines.stream().skip(1).map(line -> line.split(",", -1)[at]).toArray(String[]::new);
  }

  double[] numbers(String column) {
    return Arrays.stream(texts(column)).mapToDouble(Double::parseDouble).toArray();
  }

  int[] codes(String column, String... categories) {
    return Arrays.stream(texts(column)).mapToInt(List.of(categories)::indexOf).toArray();
  }
}
