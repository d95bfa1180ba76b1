package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.replication.DrawnUnits;
import fr.barometre.statistics.replication.GivenReplicates;
import fr.barometre.statistics.replication.Jackknife;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Designs with replicates: from a file of the case with one line per line of the sample, from
 * columns of the sample ({@code svrepdesign}), or made ({@code as.svrepdesign}).
 */
final class ReplicateCalls {
  /** The weight of a case that says so nowhere. */
  static final String WEIGHT = "pw";

  private ReplicateCalls() {}

  static boolean isReplicated(String name, ReferenceCase referenceCase) {
    return referenceCase.files().containsKey(file(name));
  }

  /** Empty if the name has no such file. */
  static Optional<Design> design(String name, CaseSession session) {
    ReferenceCase referenceCase = session.referenceCase();
    if (!isReplicated(name, referenceCase)) {
      return Optional.empty();
    }
    double[][] rows = numbers(referenceCase.lines(file(name)));
    if (rows.length != session.sample().size()) {
      throw new UnclaimedCall("collapsed " + name);
    }
    String told = referenceCase.files().get(file(name));
    boolean combined = !told.contains("combined.weights=FALSE");
    int count = rows[0].length;
    double[][] factors = new double[count][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int r = 0; r < count; r++) {
        factors[r][i] = rows[i][r];
      }
    }
    double[] coefficients = new double[count];
    double[] rscales = rscales(name, told, referenceCase);
    for (int r = 0; r < count; r++) {
      coefficients[r] =
          Double.parseDouble(setting(told, "scale")) * rscales[rscales.length == 1 ? 0 : r];
    }
    boolean around = setting(told, "mse").equals("TRUE");
    double[] weights = weights(name, session);
    GivenReplicates replicates =
        combined
            ? GivenReplicates.ofWeights(
                weights, factors, new GivenReplicates.Scaling(coefficients, around))
            : GivenReplicates.of(factors, coefficients, around);
    return Optional.of(new ReplicatedDesign(weights, session.sample().multiplicity(), replicates));
  }

  private static double[] rscales(String name, String told, ReferenceCase referenceCase) {
    String rscales = setting(told, "rscales");
    if (rscales.startsWith("see")) {
      double[][] lines = numbers(referenceCase.lines("repweights_" + name + "_rscales.csv"));
      return Arrays.stream(lines).mapToDouble(line -> line[line.length - 1]).toArray();
    }
    return new double[] {Double.parseDouble(rscales)};
  }

  private static double[] weights(String name, CaseSession session) {
    for (String file : List.of("weights_" + name + ".csv", "weights.csv")) {
      if (session.referenceCase().files().containsKey(file)) {
        double[][] lines = numbers(session.referenceCase().lines(file));
        return Arrays.stream(lines).mapToDouble(line -> line[line.length - 1]).toArray();
      }
    }
    return session.sample().has(WEIGHT)
        ? session.sample().column(WEIGHT).values()
        : session.sample().numbers(new RExpression.Number(1));
  }

  /** The jackknife of a drawn design; other kinds are drawn at random, or by a matrix of R's. */
  static Design made(RExpression.Call call, CaseSession session, LonelyUnit rule) {
    RExpression from = session.bound(call.argument("design", 0));
    RExpression.Call drawn = from instanceof RExpression.Call known ? known : call;
    boolean jackknife = List.of("auto", "JK1", "JKn").contains(call.text("type", "auto"));
    if (!jackknife || !drawn.function().equals("svydesign")) {
      throw new UnclaimedCall(call.source());
    }
    int size = session.sample().size();
    String[] strata = column(drawn, "strata", session, i -> "all");
    String[] units = column(drawn, "ids", session, String::valueOf);
    if (units.length == size
        && Arrays.stream(session.sample().multiplicity()).max().orElse(1) > 1) {
      throw new UnclaimedCall("collapsed " + call.source());
    }
    DrawnUnits primary = DrawnUnits.of(strata, units);
    double[] populations = new double[primary.names().size()];
    Arrays.fill(populations, Double.POSITIVE_INFINITY);
    if (drawn.named("fpc").isPresent()) {
      double[] sizes =
          session.sample().numbers(Formula.terms(drawn.named("fpc").orElseThrow()).get(0));
      boolean fractions = Arrays.stream(sizes).max().orElse(0) <= 1;
      for (int i = 0; i < size; i++) {
        int h = primary.stratum()[i];
        populations[h] = fractions ? primary.sampled()[h] / sizes[i] : sizes[i];
      }
    }
    Jackknife replicates = Jackknife.of(primary, rule, populations);
    return new ReplicatedDesign(
        session.design(drawn).weights(),
        session.sample().multiplicity(),
        call.flag("mse") ? replicates : replicates.aroundTheirMean());
  }

  private static String[] column(
      RExpression.Call drawn, String name, CaseSession session, IntFunction<String> otherwise) {
    return drawn
        .named(name)
        .map(Formula::terms)
        .map(terms -> terms.get(0))
        .filter(term -> !(term instanceof RExpression.Number))
        .map(term -> session.sample().evaluate(term).texts())
        .orElseGet(
            () ->
                IntStream.range(0, session.sample().size())
                    .mapToObj(otherwise)
                    .toArray(String[]::new));
  }

  /** Columns of the sample that are replicate weights. */
  static List<String> columns(RExpression.Call call, List<String> columns) {
    RExpression named = call.named("repweights").orElseThrow();
    if (named instanceof RExpression.Text pattern) {
      return columns.stream()
          .filter(column -> Pattern.compile(pattern.value()).matcher(column).find())
          .toList();
    }
    return Formula.terms(named).stream().map(RExpression::source).toList();
  }

  static Design given(RExpression.Call call, CaseSession session) {
    CaseSample sample = session.sample();
    double[] weights = sample.numbers(Formula.terms(call.named("weights").orElseThrow()).get(0));
    double[][] replicates =
        columns(call, sample.names()).stream()
            .map(column -> sample.column(column).values())
            .toArray(double[][]::new);
    int count = replicates.length;
    double rho = call.number("rho", 0);
    double scale =
        switch (call.text("type", "BRR")) {
          case "BRR" -> 1.0 / count;
          case "Fay" -> 1 / (count * (1 - rho) * (1 - rho));
          case "bootstrap" -> call.number("scale", 1.0 / (count - 1));
          case "JK1" -> call.number("scale", (count - 1.0) / count);
          case "successive-difference", "ACS" -> call.number("scale", 4.0 / count);
          default -> call.number("scale", 1);
        };
    double[] rscales = call.named("rscales").map(Formula::numbers).orElse(new double[] {1});
    double[] coefficients = new double[count];
    Arrays.setAll(coefficients, r -> scale * rscales[r % rscales.length]);
    boolean combined = !call.named("combined.weights").isPresent() || call.flag("combined.weights");
    boolean around =
        call.flag("mse") || List.of("successive-difference", "ACS").contains(call.text("type", ""));
    GivenReplicates given =
        combined
            ? GivenReplicates.ofWeights(
                weights, replicates, new GivenReplicates.Scaling(coefficients, around))
            : GivenReplicates.of(replicates, coefficients, around);
    return new ReplicatedDesign(weights, sample.multiplicity(), given);
  }

  private static String setting(String told, String name) {
    return Arrays.stream(told.split("; "))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1).replaceAll(" .*", ""))
        .findFirst()
        .orElseThrow();
  }

  private static String file(String name) {
    return "repweights_" + name + ".csv";
  }

  /** The lines after the header. */
  private static double[][] numbers(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }
}
