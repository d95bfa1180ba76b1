package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Comparisons and tests declared in YAML alone, against R, survey 4.1-1, on the designs of {@link
 * ApistratTest}, {@link ClustersTest} and {@link ReplicatesTest}. Relative tolerance 1e-9: sums in
 * another order.
 */
class AssociationsTest {
  private static final double RELATIVE = 1e-9;

  @TempDir static Path root;
  private static final Map<String, Row> ROWS = new HashMap<>();

  @BeforeAll
  static void run() {
    for (String name : new String[] {"apistrat", "apiclus1", "apireplicates"}) {
      SurveyFolder survey = SurveyFolder.copy(name, root);
      survey
          .table(survey.run(), "associations")
          .collectAsList()
          .forEach(row -> ROWS.put(name + " " + row.getAs("association"), row));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // svycontrast(svymean(~api00 + api99, dstrat), quote(api00/api99)), then of its logarithm
        "apistrat|growth|1.0522605462182486|0.003643922230843469|1.0450744435860828|1.0594466488504144",
        "apistrat|log_growth|0.050940751158824744|0.0034629467425529477|0.04411154649274452|0.05776995582490497",
        // svycontrast(svyby(~api00, ~stype, dstrat, svymean, covmat = TRUE), quote(E/H))
        "apistrat|e_h|1.0776740915918315|0.032451635607125356||",
        // svycontrast(svymean(~api00 + api99, dclus1), c(1, -1))
        "apiclus1|growth|37.191256830601105|3.0851969668994608|30.574167446390756|43.80834621481145",
        // b <- svyby(~api99, ~stype, dclus1, svymean, covmat = TRUE); svycontrast(b, c(E = 1, M =
        // -1))
        "apiclus1|e_m|-0.8083333333333|14.54236039736037||",
        // svycontrast(svymean(~api00 + api99, jk1), c(1, -1))
        "apireplicates|growth|37.191256830601105|3.125073186197627|30.48864146207556|43.893872199126655"
      })
  void a_comparison_is_that_of_r(
      String survey, String id, double estimate, double error, Double low, Double high) {
    Row row = ROWS.get(survey + " " + id);

    assertEquals(estimate, row.getAs("estimate"), RELATIVE * Math.max(1, Math.abs(estimate)));
    assertEquals(error, row.getAs("standard_error"), RELATIVE * error);
    if (low != null) {
      assertEquals(low, row.getAs("ci_low"), RELATIVE * high);
      assertEquals(high, row.getAs("ci_high"), RELATIVE * high);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // svychisq(~stype + comp.imp, dstrat, statistic = "F"), "Chisq"
        "apistrat|chisq|15.055814224518182|1.8817799271637712|370.71064565126295|9.718224680407835e-07",
        "apistrat|first_order|20.878694506799718|2||2.892963549720312e-07",
        // svychisq(~sch.wide + stype, dclus1, statistic = "F"), "Chisq", "Wald", "adjWald"
        "apiclus1|rao_scott|5.193369541474877|1.4946397777074554|20.924956887904376|0.021747462370796916",
        "apiclus1|first_order|11.94089208074534|2||0.005553263303113219",
        "apiclus1|wald|2.4010586006026786|2|14|0.12689630060235083",
        "apiclus1|adjusted_wald|2.2295544148453446|2|13|0.14705788690124844"
      })
  void a_test_of_independence_is_that_of_r(
      String survey, String id, double statistic, double df, Double residual, double p) {
    Row row = ROWS.get(survey + " " + id);

    assertEquals(statistic, row.getAs("test_statistic"), RELATIVE * statistic);
    assertEquals(df, row.getAs("df"), RELATIVE * df);
    if (residual == null) {
      assertNull(row.getAs("residual_df"));
    } else {
      assertEquals(residual, row.getAs("residual_df"), RELATIVE * residual);
    }
    assertEquals(p, row.getAs("p_value"), 1e-8 * p);
  }

  @Test
  void a_saddlepoint_is_that_of_r() {
    // svychisq(~stype + comp.imp, dstrat, statistic = "saddlepoint"): uniroot() stops at 1e-8
    assertEquals(
        2.525763407566861e-06,
        ROWS.get("apistrat saddlepoint").<Double>getAs("p_value"),
        1e-6 * 2.5e-6);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // svyttest(enroll ~ sch.wide, dstrat)
        "apistrat|ttest|-4.297971299324087|196|-429.1802951966019|2.7136984389601695e-05",
        // svyttest(enroll ~ comp.imp, dclus1); svyranktest(ell ~ comp.imp, dclus1)
        "apiclus1|ttest|-0.7310511469559738|13|-55.45609022556387|0.4777183900686318",
        "apiclus1|ranktest|2.136723758020688|13|0.13631578947368483|0.05220581262643401",
        // svyttest(enroll ~ comp.imp, jk1)
        "apireplicates|ttest|-0.6896386722729224|13|-55.45609022556387|0.5025467672109296"
      })
  void a_comparison_of_two_classes_is_that_of_r(
      String survey, String id, double t, double df, double difference, double p) {
    Row row = ROWS.get(survey + " " + id);

    assertEquals(difference, row.getAs("estimate"), RELATIVE * Math.abs(difference));
    assertEquals(t * t, row.getAs("test_statistic"), 1e-8 * t * t);
    assertEquals(
        Math.abs(difference / t), row.getAs("standard_error"), 1e-8 * Math.abs(difference / t));
    assertEquals(df, row.getAs("residual_df"), 0);
    assertEquals(p, row.getAs("p_value"), 1e-8 * p);
  }
}
