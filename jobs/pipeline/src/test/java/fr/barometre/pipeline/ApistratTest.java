package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Another survey, declared in YAML alone, against R: {@code dstrat <- svydesign(id = ~1, strata =
 * ~stype, weights = ~pw, data = apistrat, fpc = ~fpc)}, survey 4.1-1, and 4.5 for the Wilson
 * interval. Relative tolerance 1e-9: sums in another order.
 */
class ApistratTest {
  private static final double RELATIVE = 1e-9;

  @TempDir static Path root;
  private static SurveyFolder survey;
  private static RunReport report;

  @BeforeAll
  static void run() {
    survey = SurveyFolder.copy("apistrat", root);
    report = survey.run();
  }

  @Test
  void every_school_is_kept() {
    assertEquals(200, report.kept());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // svymean(~api00 + enroll, dstrat, deff = TRUE)
        "api00|all|662.2873631593208|9.40894080278458|1.2044572685377168",
        "enroll|all|595.2821371355038|18.508510958577386|0.3620181223634037",
        // svytotal(~enroll, dstrat, deff = TRUE)
        "enroll_total|all|3687177.532438278|114641.7161007803|0.36201812236340364",
        // svyratio(~api.stu, ~enroll, dstrat)
        "tested|all|0.8369568869405217|0.007757103166637883|",
        // svyby(~api00, ~stype, dstrat, svymean)
        "api00|stype=E|674.43|12.382479793907287|",
        "api00|stype=H|625.82|14.93712918539308|",
        "api00|stype=M|636.6|16.214707308184522|",
        // svymean(~api00, subset(dstrat, comp.imp == "Yes"))
        "api00|comp_imp=Yes|676.402286067281|11.714678769928733|",
        // svyby(~api00 + enroll, ~stype + comp.imp, dstrat, svymean, deff = TRUE)
        "api00|stype=E;comp_imp=No|667|27.11315106227723|0.9696969701617018",
        "enroll|stype=H;comp_imp=Yes|1259|114.95115409993917|0.9603841519407498",
        // svyby(~enroll, ~stype, dstrat, svytotal, deff = TRUE): weights are rounded to 1e-9
        "enroll_total|stype=E|1842584.3418426514|72581.3345757522|1.000000000479255",
        "enroll_total|stype=H|997128.5251903534|69239.39595225052|0.9999999982083054",
        // svyby(~api.stu, ~comp.imp, dstrat, svyratio, denominator = ~enroll)
        "tested|comp_imp=No|0.8177941745326588|0.015060427304242419|",
        "tested|comp_imp=Yes|0.8514680206205665|0.007295440209362552|",
        // svymean(~sch.wide, dstrat, deff = TRUE)
        "sch_wide.Yes|all|0.8279480114158234|0.024344780113074775|0.8555718509750656",
        // svyby(~I(ell > 10), ~stype, dstrat, svyciprop)
        "many_ell.yes|stype=E|0.62|0.048228296415517|",
        "many_ell.yes|stype=H|0.44|0.06852410855435732|",
        // svyquantile(~api00, dstrat, c(0.25, 0.5), qrule = "math")
        "api00_q1|all|565|15.719451132039083|",
        "api00_median|all|668|13.184055788161812|",
        // svyby(~api00, ~comp.imp, dstrat, svyquantile, quantiles = c(0.25, 0.5))
        "api00_median|comp_imp=No|648|20.857559058805535|",
        "api00_q1|comp_imp=Yes|588|18.928110114658796|"
      })
  void an_estimate_and_its_standard_error_are_those_of_r(
      String indicator, String domain, double estimate, double standardError, Double designEffect) {
    Row row = row(indicator, domain);

    assertEquals(estimate, row.getAs("estimate"), RELATIVE * estimate);
    assertEquals(standardError, row.getAs("standard_error"), RELATIVE * standardError);
    assertEquals(standardError / estimate, row.getAs("cv"), RELATIVE);
    if (designEffect != null) {
      assertEquals(designEffect, row.getAs("design_effect"), RELATIVE * designEffect);
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // confint(svymean(~api00, dstrat), df = 197)
        "api00|all|student|643.7321882720862|680.8425380465553|197",
        // svyciprop(~I(sch.wide == "Yes"), dstrat, method = "xlogit"): the closed form of logit
        "sch_wide.Yes|all|logit|0.7745396547467682|0.8708148549435987|197",
        // svyciprop(~I(api00 > 800), dstrat, method = "wilson"), survey 4.5
        "over_800.yes|all|wilson|0.10543884666407698|0.2184873518205605|197",
        // svyquantile(~api00, dstrat, 0.5)
        "api00_median|all|woodruff|642|694|197",
      })
  void an_interval_is_that_of_r(
      String indicator, String domain, String method, double low, double high, double df) {
    Row row = row(indicator, domain);

    assertEquals(method, row.getAs("ci_method"));
    assertEquals(low, row.getAs("ci_low"), RELATIVE * high);
    assertEquals(high, row.getAs("ci_high"), RELATIVE * high);
    assertEquals(df, row.getAs("df"), 0);
  }

  @Test
  void a_contrast_of_two_strata_is_that_of_r() {
    // b <- svyby(~api00, ~stype, dstrat, svymean, covmat = TRUE); svycontrast(b, c(E = 1, M = -1))
    Row row = survey.table(report, "associations").filter("association = 'e_m'").head();

    assertEquals(37.83, row.getAs("estimate"), 1e-9);
    assertEquals(20.40202291285388, row.getAs("standard_error"), 1e-8);
    assertEquals("stype=E", row.getAs("domain"));
    assertEquals("stype=M", row.getAs("against"));
  }

  @Test
  void a_contrast_within_strata_knows_that_its_domains_share_them() {
    // svyttest(api00 ~ comp.imp, dstrat): t = 2.0842432955170502, whatever its degrees of freedom
    Row row = survey.table(report, "associations").filter("association = 'progress'").head();

    assertEquals(40.989930035176386, row.getAs("estimate"), 1e-8);
    assertEquals(2.0842432955170502, row.getAs("test_statistic"), 1e-9);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // svyglm(api00 ~ stype + api99, dstrat)
        "(constant)||82.82574173456551|9.920648202775313",
        "stype|H|-31.388563510634036|4.164091996418279",
        "stype|M|-13.947002988545501|4.011507463582618",
        "api99||0.9303855477777467|0.014000021233511734"
      })
  void a_model_is_that_of_r(String term, String modality, double coefficient, double error) {
    Row row =
        survey
            .table(report, "models")
            .filter(
                "term = '"
                    + term
                    + "' and coalesce(modality, '') = '"
                    + (modality == null ? "" : modality)
                    + "'")
            .head();

    assertEquals(coefficient, row.getAs("coefficient"), RELATIVE * Math.abs(coefficient));
    assertEquals(error, row.getAs("standard_error"), RELATIVE * error);
    assertEquals(194.0, row.getAs("df"), 0);
    assertEquals(200L, (Long) row.getAs("n"));
  }

  @Test
  void a_share_of_nothing_has_the_upper_bound_of_clopper_and_pearson() {
    // 0 of 200: 1 - 0.025^(1/200)
    Row row = row("over_930.yes", "all");

    assertEquals(0.0, row.getAs("estimate"), 0);
    assertEquals(0.0, row.getAs("ci_low"), 0);
    assertEquals(1 - Math.pow(0.025, 1 / 200.0), row.getAs("ci_high"), 1e-9);
  }

  private static Row row(String cell, String domain) {
    Row row =
        survey
            .table(report, "estimates")
            .filter("cell_id = 'apistrat@2000/" + cell + "/" + domain + "'")
            .head();
    assertNotNull(row, cell + " in " + domain);
    return row;
  }
}
