package fr.barometre.statistics.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names that calls of a case use without defining them: the designs of the case, and what the
 * script that made the case had assigned before the call.
 */
final class Bindings {
  private static final String OF_TYPE_AND_NUMBERS = "svyglm(api00 ~ stype + ell + meals, dstrat)";

  private static final String OF_WIDE =
      "svyglm(I(sch.wide == \"Yes\") ~ stype + ell, dstrat, family = quasibinomial())";

  private static final Map<String, String> OF_CASES =
      Map.ofEntries(
          Map.entry("api_strat m", "svymean(~api00 + api99, dstrat)"),
          Map.entry("api_strat w", "svyvar(~api00 + enroll, dstrat)"),
          Map.entry("api_strat b", "svyby(~api00, ~stype, dstrat, svymean, covmat = TRUE)"),
          Map.entry(
              "api_strat svycontrast(b, quote(Yes/(Yes + No))) b",
              "svyby(~enroll, ~comp.imp, dstrat, svytotal, covmat = TRUE)"),
          Map.entry(
              "api_strat sdz",
              "svystandardize(dstrat, by = ~stype, over = ~comp.imp,"
                  + " population = c(4421, 755, 1018))"),
          Map.entry("api_strat regTermTest(m, ~stype) m", OF_TYPE_AND_NUMBERS),
          Map.entry("api_strat regTermTest(m, ~ell + meals) m", OF_TYPE_AND_NUMBERS),
          Map.entry("api_strat regTermTest(m, ~stype, method = \"LRT\") m", OF_TYPE_AND_NUMBERS),
          Map.entry("api_strat regTermTest(m, ~stype) [2,194] m", OF_WIDE),
          Map.entry("api_strat regTermTest(m, ~stype, method = \"LRT\") [2,194] m", OF_WIDE),
          Map.entry("api_strat svypredmeans(m, ~stype) m", "svyglm(api00 ~ ell + meals, dstrat)"),
          Map.entry("edge de5", "svydesign(id=~1, strata=~h, weights=~w, data=edge)"),
          Map.entry("lonely_psu dsub1", "subset(dsub, cds != \"19647586020085\")"),
          Map.entry("two_waves bw", "svyby(~y, ~wave, dw, svymean, covmat = TRUE)"),
          Map.entry("two_waves bg", "svyby(~good, ~wave, dw, svymean, covmat = TRUE)"),
          Map.entry("two_waves bt", "svyby(~enroll, ~wave, dw, svytotal, covmat = TRUE)"),
          Map.entry("two_waves bs", "svyby(~y, ~wave + stype, dw, svymean, covmat = TRUE)"));

  private Bindings() {}

  /**
   * Bindings for a row: those of its case, those that hold for its call alone, and those for its
   * call with its parameters (the degrees of freedom of a test tell its model).
   */
  static Map<String, RExpression> of(ReferenceCase referenceCase, ExpectedRow row) {
    String call = row.call();
    Map<String, RExpression> bindings = new LinkedHashMap<>();
    referenceCase
        .designs()
        .forEach(
            (name, code) -> {
              if (!ReplicateCalls.isReplicated(name, referenceCase)) {
                bindings.put(name, RParser.parse(code.replaceAll("[:;] .*", "")));
              }
            });
    OF_CASES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
        .forEach(
            entry -> {
              String key = entry.getKey();
              String name = key.substring(key.lastIndexOf(' ') + 1);
              String place = key.substring(0, key.lastIndexOf(' '));
              String own = referenceCase.name() + " " + call;
              if (place.equals(referenceCase.name())
                  || place.equals(own)
                  || place.equals(own + " " + row.json().path("parameter"))) {
                bindings.put(name, RParser.parse(entry.getValue()));
              }
            });
    return bindings;
  }
}
