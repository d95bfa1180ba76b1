package fr.barometre.statistics.sums;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.design.LonelyUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sample written out company by company, each its own primary unit, and the sums of a domain. */
final class WrittenSample {
  private final List<Company> companies = new ArrayList<>();

  /** A company that answers y out of d, in the domain or not; of a stratum of so many. */
  record Company(String stratum, double population, double weight, Answer answer) {}

  /**
   * An answer.
   *
   * @param d denominator; 1 for a mean
   */
  record Answer(double y, double d, boolean inDomain) {}

  WrittenSample company(
      String stratum, double population, double weight, double y, boolean inDomain) {
    companies.add(new Company(stratum, population, weight, new Answer(y, 1, inDomain)));
    return this;
  }

  WrittenSample companies(List<Company> more) {
    companies.addAll(more);
    return this;
  }

  DomainSums sums() {
    return sums(0, LonelyUnit.REFUSE);
  }

  DomainSums sums(double origin, LonelyUnit lonelyUnit) {
    Map<String, List<Company>> strata = new LinkedHashMap<>();
    companies.forEach(
        company ->
            strata.computeIfAbsent(company.stratum(), any -> new ArrayList<>()).add(company));
    List<StratumSums> sums = new ArrayList<>();
    strata.forEach(
        (name, members) -> {
          List<Company> base = members.stream().filter(c -> c.answer().inDomain()).toList();
          if (!base.isEmpty()) {
            sums.add(stratum(members, base, origin));
          }
        });
    return new DomainSums(sums, lonelyUnit);
  }

  private static StratumSums stratum(List<Company> members, List<Company> base, double origin) {
    Moments moments = Moments.empty(2);
    double weight = 0;
    double answers = 0;
    for (Company c : base) {
      double u = c.weight() * (c.answer().y() - origin * c.answer().d());
      moments = moments.merge(Moments.of(1, u, c.weight() * c.answer().d()));
      weight += c.weight();
      answers += c.weight() * c.answer().y();
    }
    double mean = answers / weight;
    double squares =
        base.stream().mapToDouble(c -> c.weight() * Math.pow(c.answer().y() - mean, 2)).sum();
    Company any = members.get(0);
    return new StratumSums(
        any.stratum(),
        members.size(),
        any.population(),
        moments,
        base.size(),
        weight,
        mean,
        squares,
        origin);
  }
}
