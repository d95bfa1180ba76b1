package fr.barometre.statistics.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Against R 4.2.2, survey 4.1-1: {@code dstrat <- svydesign(id = ~1, strata = ~stype, weights =
 * ~pw, data = apistrat, fpc = ~fpc)}. Relative tolerance 1e-9: least squares by another
 * decomposition.
 */
class LinearModelTest {
  private static final double RELATIVE = 1e-9;
  private static List<String[]> rows;
  private static List<String> header;

  @BeforeAll
  static void read() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/cases/api_strat/input.csv"));
    header = List.of(lines.get(0).split(","));
    rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  @Test
  void a_straight_line_through_three_points() {
    // y = 1 + 2 x exactly
    LinearModel model =
        new LinearModel(
            Family.GAUSSIAN,
            new double[] {1, 3, 5},
            List.of(Term.number("x", new double[] {0, 1, 2})),
            new int[] {1, 1, 1});

    double[] coefficients = model.values(new double[] {1, 2, 3});

    assertEquals(1, coefficients[0], 1e-12);
    assertEquals(2, coefficients[1], 1e-12);
  }

  @Test
  void a_gaussian_model_of_numbers() {
    // svyglm(api00 ~ ell + meals + mobility, dstrat)
    check(
        new LinearModel(
            Family.GAUSSIAN,
            number("api00"),
            List.of(term("ell"), term("meals"), term("mobility")),
            ones()),
        new double[][] {
          {820.8873159056232, 10.077735949885394},
          {-0.48058661217195053, 0.39197340322252844},
          {-3.141535309984561, 0.28394650641650154},
          {0.2257132102296367, 0.3932183620225293}
        });
  }

  @Test
  void a_gaussian_model_with_codes_and_the_test_of_a_term() {
    // m <- svyglm(api00 ~ stype + api99, dstrat)
    Term stype = Term.codes("stype", texts("stype"), List.of("E", "H", "M"));
    LinearModel model =
        new LinearModel(Family.GAUSSIAN, number("api00"), List.of(stype, term("api99")), ones());

    check(
        model,
        new double[][] {
          {82.82574173456551, 9.920648202775313},
          {-31.388563510634036, 4.164091996418279},
          {-13.947002988545501, 4.011507463582618},
          {0.9303855477777467, 0.014000021233511734}
        });
  }

  @Test
  void a_quasibinomial_model() {
    // svyglm(I(sch.wide == "Yes") ~ ell + meals + mobility, dstrat, family = quasibinomial())
    check(
        new LinearModel(
            Family.QUASIBINOMIAL,
            yes("sch.wide"),
            List.of(term("ell"), term("meals"), term("mobility")),
            ones()),
        new double[][] {
          {0.8358365250542865, 0.45562609559456774},
          {-0.0024896357495188975, 0.013252498611026007},
          {-0.003152365111503178, 0.009199483717659163},
          {0.06089677870665799, 0.03193542145305362}
        });
  }

  @Test
  void a_quasipoisson_model() {
    // svyglm(enroll ~ stype + meals, dstrat, family = quasipoisson())
    Term stype = Term.codes("stype", texts("stype"), List.of("E", "H", "M"));
    check(
        new LinearModel(
            Family.QUASIPOISSON, number("enroll"), List.of(stype, term("meals")), ones()),
        new double[][] {
          {5.83158824408409, 0.06768294516814219},
          {1.2354740864083327, 0.08179876933647295},
          {0.7153764221306903, 0.07571676581063565},
          {0.003759401253663497, 0.0011790722306252383}
        });
  }

  @Test
  void a_column_that_others_explain_has_no_coefficient() {
    double[] twice = Arrays.stream(number("ell")).map(x -> 2 * x).toArray();
    LinearModel model =
        new LinearModel(
            Family.GAUSSIAN,
            number("api00"),
            List.of(term("ell"), Term.number("twice", twice)),
            ones());

    Estimates estimates = design().estimate(model);

    assertTrue(Double.isNaN(estimates.values()[2]));
    assertEquals(0, estimates.covariance()[2][2], 0);
    assertEquals(2, model.rank(design().weights()));
  }

  @Test
  void a_modality_in_which_all_answer_alike_is_named() {
    double[] outcome = yes("awards");
    String[] group = new String[outcome.length];
    for (int i = 0; i < group.length; i++) {
      group[i] = outcome[i] == 1 && i % 3 == 0 ? "winners" : "others";
    }
    LinearModel model =
        new LinearModel(
            Family.QUASIBINOMIAL,
            outcome,
            List.of(Term.codes("group", group, List.of("others", "winners"))),
            ones());

    UndefinedEstimate refused =
        assertThrows(UndefinedEstimate.class, () -> design().estimate(model));

    assertTrue(refused.getMessage().contains("group = winners"), refused.getMessage());
  }

  @Test
  void entries_that_stand_for_several_companies_give_the_same_model() {
    // Each school twice, against one entry of multiplicity 2: units and weights are the same.
    int n = rows.size();
    int[] two = new int[n];
    Arrays.fill(two, 2);
    LinearizedDesign collapsed =
        new SampleFrame(n).strata(texts("stype")).weights(number("pw")).multiplicity(two).design();
    LinearizedDesign full =
        new SampleFrame(2 * n).strata(twice(texts("stype"))).weights(twice(number("pw"))).design();
    int[] each = new int[2 * n];
    Arrays.fill(each, 1);

    Estimates a =
        collapsed.estimate(
            new LinearModel(Family.QUASIBINOMIAL, yes("sch.wide"), List.of(term("ell")), two));
    Estimates b =
        full.estimate(
            new LinearModel(
                Family.QUASIBINOMIAL,
                twice(yes("sch.wide")),
                List.of(Term.number("ell", twice(number("ell")))),
                each));

    for (int j = 0; j < 2; j++) {
      assertEquals(b.values()[j], a.values()[j], 1e-12);
      assertEquals(b.standardError(j), a.standardError(j), 1e-12);
    }
  }

  @Test
  void the_marginal_effect_in_a_linear_model_is_its_coefficient() {
    LinearModel model =
        new LinearModel(
            Family.GAUSSIAN, number("api00"), List.of(term("ell"), term("meals")), ones());

    Estimates coefficients = design().estimate(model);
    Estimates effects = design().estimate(model.marginalEffects());

    for (int j = 1; j < 3; j++) {
      assertEquals(coefficients.values()[j], effects.values()[j], 1e-10);
      assertEquals(coefficients.standardError(j), effects.standardError(j), 1e-10);
    }
  }

  @Test
  void the_marginal_effect_of_the_only_term_is_the_difference_of_shares() {
    // One yes/no term: the model is saturated, so mu(1) - mu(0) is the difference of two
    // proportions.
    double[] target = yes("comp.imp");
    double[] outcome = yes("sch.wide");
    LinearModel model =
        new LinearModel(
            Family.QUASIBINOMIAL, outcome, List.of(Term.number("target", target)), ones());
    LinearModel straight =
        new LinearModel(Family.GAUSSIAN, outcome, List.of(Term.number("target", target)), ones());

    double difference = design().estimate(straight).values()[1];
    double error = design().estimate(straight).standardError(1);
    Estimates effects = design().estimate(model.marginalEffects());

    assertEquals(difference, effects.values()[1], 1e-7);
    assertEquals(error, effects.standardError(1), 1e-6);
  }

  private static void check(LinearModel model, double[][] expected) {
    Estimates estimates = design().estimate(model);
    for (int j = 0; j < expected.length; j++) {
      assertEquals(
          expected[j][0],
          estimates.values()[j],
          RELATIVE * Math.abs(expected[j][0]),
          "coefficient " + j);
      assertEquals(
          expected[j][1], estimates.standardError(j), RELATIVE * expected[j][1], "error " + j);
    }
  }

  private static LinearizedDesign design() {
    return new SampleFrame(rows.size())
        .strata(texts("stype"))
        .weights(number("pw"))
        .populations(number("fpc"))
        .design();
  }

  private static Term term(String name) {
    return Term.number(name, number(name));
  }

  private static double[] number(String name) {
    return Arrays.stream(texts(name)).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] yes(String name) {
    return Arrays.stream(texts(name)).mapToDouble(text -> text.equals("Yes") ? 1 : 0).toArray();
  }

  private static String[] texts(String name) {
    int at = header.indexOf(name);
    return rows.stream().map(row -> row[at]).toArray(String[]::new);
  }

  private static int[] ones() {
    int[] ones = new int[rows.size()];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] twice(double[] values) {
    double[] both = Arrays.copyOf(values, 2 * values.length);
    System.arraycopy(values, 0, both, values.length, values.length);
    return both;
  }

  private static String[] twice(String[] values) {
    String[] both = Arrays.copyOf(values, 2 * values.length);
    System.arraycopy(values, 0, both, values.length, values.length);
    return both;
  }
}
