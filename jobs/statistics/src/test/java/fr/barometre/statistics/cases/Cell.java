package fr.barometre.statistics.cases;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One computed value, with the columns under which the expected rows know it.
 *
 * @param variable as R names it; empty where it has no name
 * @param domain by-variables and their levels; empty for the whole design
 * @param p of a quantile; NaN elsewhere
 * @param numbers by the name of the expected field: estimate, se, ci_low, deff, …
 */
record Cell(String variable, Map<String, String> domain, double p, Map<String, Double> numbers) {

  static Cell of(String variable, double estimate, double standardError) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("estimate", estimate);
    numbers.put("se", standardError);
    return new Cell(variable, Map.of(), Double.NaN, numbers);
  }

  Cell with(String field, double value) {
    Map<String, Double> more = new LinkedHashMap<>(numbers);
    more.put(field, value);
    return new Cell(variable, domain, p, more);
  }

  Cell named(String otherVariable) {
    return new Cell(otherVariable, domain, p, numbers);
  }

  Cell in(Map<String, String> otherDomain) {
    return new Cell(variable, otherDomain, p, numbers);
  }

  Cell at(double otherP) {
    return new Cell(variable, domain, otherP, numbers);
  }

  double get(String field) {
    return numbers.getOrDefault(field, Double.NaN);
  }
}
