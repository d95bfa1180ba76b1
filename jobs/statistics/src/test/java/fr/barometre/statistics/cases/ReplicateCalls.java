package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.replication.GivenReplicates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Designs whose replicate weights are a file of the case, one line per line of the sample. */
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
    GivenReplicates replicates =
        GivenReplicates.of(factors, coefficients, setting(told, "mse").equals("TRUE"));
    return Optional.of(
        new ReplicatedDesign(weights(name, session), session.sample().multiplicity(), replicates));
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
    if (session.sample().has(WEIGHT)) {
      return session.sample().column(WEIGHT).values();
    }
    double[] ones = new double[session.sample().size()];
    Arrays.fill(ones, 1);
    return ones;
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
