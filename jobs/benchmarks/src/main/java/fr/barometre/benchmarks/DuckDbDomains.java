package fr.barometre.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same sums by SQL, and plain textbook arithmetic on them to compare the figures. */
record DuckDbDomains(Connection connection, DomainsInput input, String weight) {
  private static final int BEFORE_INDICATORS = 3; // n, sum w, sum w²

  /**
   * @param codes of size, sector and region
   * @param sums n, sum w, sum w², then for each indicator sum w y and sum w² y
   */
  record Cell(String stratum, String[] codes, double[] sums) {}

  List<Cell> sums() throws SQLException {
    List<Cell> cells = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql())) {
      while (rows.next()) {
        cells.add(cell(rows));
      }
    }
    return cells;
  }

  private boolean isPerCompany() {
    return weight.equals("own_weight");
  }

  /** Where weights are the same within strata, counting is enough for DuckDB, too. */
  private String sql() {
    StringBuilder sql = new StringBuilder("select stratum, size, sector, region, count(*)");
    sql.append(
        isPerCompany()
            ? ", sum(own_weight), sum(own_weight * own_weight)"
            : ", min(stratum_weight)");
    for (int i = 0; i < DomainsInput.INDICATORS; i++) {
      String yes = " filter (where yes" + i + ")";
      sql.append(
          isPerCompany()
              ? ", sum(own_weight)" + yes + ", sum(own_weight * own_weight)" + yes
              : ", count(*)" + yes);
    }
    return sql.append(" from '" + input.folder() + "/*.parquet' where answered group by all")
        .toString();
  }

  private Cell cell(ResultSet row) throws SQLException {
    double[] sums = new double[BEFORE_INDICATORS + 2 * DomainsInput.INDICATORS];
    String[] codes = {row.getString(2), row.getString(3), row.getString(4)};
    if (isPerCompany()) {
      for (int s = 0; s < sums.length; s++) {
        double sum = row.getDouble(5 + s);
        sums[s] = row.wasNull() ? 0 : sum; // nobody says yes
      }
    } else {
      double w = row.getDouble(6);
      sums[0] = row.getDouble(5);
      sums[1] = w * sums[0];
      sums[2] = w * w * sums[0];
      for (int i = 0; i < DomainsInput.INDICATORS; i++) {
        sums[BEFORE_INDICATORS + 2 * i] = w * row.getDouble(7 + i);
        sums[BEFORE_INDICATORS + 2 * i + 1] = w * w * row.getDouble(7 + i);
      }
    }
    return new Cell(row.getString(1), codes, sums);
  }

  static Figures figures(List<Cell> cells) {
    Map<String, Double> sampled = new HashMap<>();
    cells.forEach(cell -> sampled.merge(cell.stratum(), cell.sums()[0], Double::sum));
    Figures figures = new Figures();
    for (List<String> crossing : DomainsInput.crossings()) {
      Map<String, Map<String, double[]>> domains = new TreeMap<>();
      for (Cell cell : cells) {
        StringBuilder name = new StringBuilder();
        crossing.forEach(s -> name.append(cell.codes()[DomainsInput.SEGMENTS.indexOf(s)]));
        domains
            .computeIfAbsent(name.toString(), any -> new TreeMap<>())
            .merge(cell.stratum(), cell.sums(), DuckDbDomains::plus);
      }
      domains.forEach((name, strata) -> addFigures(figures, name, strata, sampled));
    }
    return figures;
  }

  private static void addFigures(
      Figures figures, String name, Map<String, double[]> strata, Map<String, Double> sampled) {
    double[] all = strata.values().stream().reduce(DuckDbDomains::plus).orElseThrow();
    for (int i = 0; i < DomainsInput.INDICATORS; i++) {
      int at = BEFORE_INDICATORS + 2 * i;
      double mean = all[at] / all[1];
      double variance = 0;
      for (Map.Entry<String, double[]> stratum : strata.entrySet()) {
        double[] s = stratum.getValue();
        double n = sampled.get(stratum.getKey());
        double u = (s[at] - mean * s[1]) / all[1];
        double uu = (s[at + 1] * (1 - 2 * mean) + mean * mean * s[2]) / all[1] / all[1];
        variance += (1 - 1.0 / SparkDomains.SAMPLED) * n / (n - 1) * (uu - u * u / n);
      }
      figures.add(name, i, mean, Math.sqrt(variance));
    }
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int s = 0; s < sum.length; s++) {
      sum[s] += b[s];
    }
    return sum;
  }
}
