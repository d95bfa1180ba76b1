package fr.barometre.pipeline.response;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.DrawnCompany;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.models.Term;
import fr.barometre.statistics.weighting.ResponseScore;
import fr.barometre.survey.NonResponsePlan;
import fr.barometre.survey.ResponseScorePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Parts companies in scope into classes: as declared, or by a score. */
record ResponseClassing(NonResponsePlan plan) {
  private static final String CROSS = " × ";

  /** The columns of the sample file that classes are made of. */
  static List<String> columns(NonResponsePlan plan) {
    return plan.score().map(ResponseScorePlan::columns).orElse(plan.classes());
  }

  /**
   * The class of each company, a place in the names.
   *
   * @param names of the classes
   */
  record Classed(int[] place, List<String> names) {}

  /**
   * @param companies in scope
   * @param weights of the draw
   * @throws DataRefused if the score cannot be told
   */
  Classed classes(List<DrawnCompany> companies, double[] weights, boolean[] answered) {
    return plan.score()
        .map(score -> scored(score, companies, weights, answered))
        .orElseGet(() -> declared(companies));
  }

  private static Classed declared(List<DrawnCompany> companies) {
    SortedSet<String> names = new TreeSet<>();
    companies.forEach(company -> names.add(String.join(CROSS, company.cells())));
    List<String> ordered = List.copyOf(names);
    return new Classed(
        companies.stream()
            .mapToInt(company -> ordered.indexOf(String.join(CROSS, company.cells())))
            .toArray(),
        ordered);
  }

  private Classed scored(
      ResponseScorePlan score, List<DrawnCompany> companies, double[] weights, boolean[] answered) {
    int[] once = new int[companies.size()];
    Arrays.fill(once, 1);
    double[] probability;
    try {
      probability = ResponseScore.probabilities(terms(score, companies), weights, answered, once);
    } catch (UndefinedEstimate undefined) {
      throw new DataRefused(
          List.of(
              score.place()
                  + ": the score of response cannot be told: "
                  + undefined.getMessage()
                  + " Leave a column out, or declare classes."));
    }
    int[] place = ResponseScore.classes(probability, once, score.classes());
    return new Classed(place, names(probability, place));
  }

  private List<Term> terms(ResponseScorePlan score, List<DrawnCompany> companies) {
    List<Term> terms = new ArrayList<>();
    int categories = score.categories().size();
    for (int c = 0; c < categories; c++) {
      int at = c;
      String[] codes =
          companies.stream().map(company -> company.cells().get(at)).toArray(String[]::new);
      terms.add(
          Term.codes(score.categories().get(c), codes, List.copyOf(new TreeSet<>(List.of(codes)))));
    }
    for (int c = 0; c < score.numbers().size(); c++) {
      int at = categories + c;
      String name = score.numbers().get(c);
      terms.add(
          Term.number(
              name,
              companies.stream()
                  .mapToDouble(company -> company.number(at, name, plan.sample()))
                  .toArray()));
    }
    return terms;
  }

  /** The probabilities between which each class lies. */
  private static List<String> names(double[] probability, int[] place) {
    int count = Arrays.stream(place).max().orElse(-1) + 1;
    double[] least = new double[count];
    double[] most = new double[count];
    Arrays.fill(least, 1);
    for (int i = 0; i < place.length; i++) {
      least[place[i]] = Math.min(least[place[i]], probability[i]);
      most[place[i]] = Math.max(most[place[i]], probability[i]);
    }
    List<String> names = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      names.add(String.format(Locale.ROOT, "p = %.3f … %.3f", least[k], most[k]));
    }
    return names;
  }
}
