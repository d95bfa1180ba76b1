package fr.barometre.statistics.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.LonelyUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold of any stratified sample, whatever was answered. */
class DomainSumsPropertiesTest {
  private static final double CLOSE = 1e-10;

  @Property(tries = 300)
  void theOrderOfTheCompaniesDoesNotMatter(
      @ForAll("samples") List<WrittenSample.Company> companies, @ForAll long seed) {
    List<WrittenSample.Company> shuffled = new ArrayList<>(companies);
    Collections.shuffle(shuffled, new Random(seed));

    DomainSums any = sums(shuffled);

    same(sums(companies).mean(), any.mean(), 1);
    same(sums(companies).total(), any.total(), 1);
  }

  @Property(tries = 300)
  void aConstantAddedToTheAnswersMovesTheMeanAndNotItsError(
      @ForAll("samples") List<WrittenSample.Company> companies,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double constant) {
    List<WrittenSample.Company> moved =
        companies.stream().map(c -> answering(c, c.answer().y() + constant)).toList();

    Estimate before = sums(companies).mean();
    Estimate after = sums(moved).mean();

    assertEquals(before.value() + constant, after.value(), CLOSE * 1e3);
    assertEquals(before.standardError(), after.standardError(), CLOSE * 1e3);
  }

  @Property(tries = 300)
  void weightsOnAnotherScaleScaleTheTotalAndLeaveTheMean(
      @ForAll("samples") List<WrittenSample.Company> companies,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    List<WrittenSample.Company> scaled =
        companies.stream()
            .map(
                c ->
                    new WrittenSample.Company(
                        c.stratum(), c.population(), c.weight() * factor, c.answer()))
            .toList();

    same(sums(companies).mean(), sums(scaled).mean(), 1);
    same(sums(companies).total(), sums(scaled).total(), factor);
  }

  @Property(tries = 300)
  void strataOfIdenticalUnitsAddNothingHoweverTheyAreSplit(
      @ForAll @IntRange(min = 2, max = 50) int units,
      @ForAll @IntRange(min = 2, max = 20) int parts,
      @ForAll @DoubleRange(min = -100, max = 100) double answer) {
    List<WrittenSample.Company> split = new ArrayList<>();
    for (int i = 0; i < units * parts; i++) {
      WrittenSample.Answer same = new WrittenSample.Answer(answer, 1, true);
      split.add(new WrittenSample.Company("part " + i % parts, 1e4, 3, same));
    }

    DomainSums sums = sums(split);

    assertEquals(3 * answer * units * parts, sums.total().value(), 1e-7);
    assertEquals(0, sums.total().standardError(), 1e-7);
    assertEquals(parts * (units - 1L), sums.total().degreesOfFreedom());
  }

  @Property(tries = 300)
  void aCensusHasNoError(@ForAll("samples") List<WrittenSample.Company> companies) {
    List<WrittenSample.Company> census =
        companies.stream()
            .map(
                c ->
                    new WrittenSample.Company(
                        c.stratum(), size(companies, c.stratum()), 1, c.answer()))
            .toList();

    assertEquals(0, sums(census).total().standardError());
    if (sums(census).respondents() > 0) {
      assertEquals(0, sums(census).mean().standardError());
    }
  }

  @Property(tries = 300)
  void totalsOfADomainAndOfTheRestAddUp(@ForAll("samples") List<WrittenSample.Company> companies) {
    List<WrittenSample.Company> rest = companies.stream().map(c -> placed(c, !in(c))).toList();
    List<WrittenSample.Company> all = companies.stream().map(c -> placed(c, true)).toList();

    double sum = sums(companies).total().value() + sums(rest).total().value();

    assertEquals(sums(all).total().value(), sum, 1e-7);
  }

  /** Three strata of 2 to 6 companies each, with weights, answers and a domain of some of them. */
  @Provide
  Arbitrary<List<WrittenSample.Company>> samples() {
    Arbitrary<List<WrittenSample.Company>> a = stratum("A", 10);
    Arbitrary<List<WrittenSample.Company>> b = stratum("B", 25);
    Arbitrary<List<WrittenSample.Company>> c = stratum("C", Double.POSITIVE_INFINITY);
    return Combinators.combine(a, b, c)
        .as(
            (first, second, third) -> {
              List<WrittenSample.Company> all = new ArrayList<>(first);
              all.addAll(second);
              all.addAll(third);
              return all;
            });
  }

  private static Arbitrary<List<WrittenSample.Company>> stratum(String name, double population) {
    return Combinators.combine(
            Arbitraries.doubles().between(0.5, 20).ofScale(3),
            Arbitraries.doubles().between(-100, 100).ofScale(3),
            Arbitraries.integers().between(0, 3))
        .as(
            (weight, y, place) ->
                new WrittenSample.Company(
                    name, population, weight, new WrittenSample.Answer(y, 1, place > 0)))
        .list()
        .ofMinSize(2)
        .ofMaxSize(6);
  }

  private static DomainSums sums(List<WrittenSample.Company> companies) {
    return new WrittenSample().companies(companies).sums(0, LonelyUnit.REFUSE);
  }

  private static boolean in(WrittenSample.Company company) {
    return company.answer().inDomain();
  }

  private static WrittenSample.Company answering(WrittenSample.Company c, double y) {
    WrittenSample.Answer answer = new WrittenSample.Answer(y, 1, in(c));
    return new WrittenSample.Company(c.stratum(), c.population(), c.weight(), answer);
  }

  private static WrittenSample.Company placed(WrittenSample.Company c, boolean inDomain) {
    WrittenSample.Answer answer = new WrittenSample.Answer(c.answer().y(), 1, inDomain);
    return new WrittenSample.Company(c.stratum(), c.population(), c.weight(), answer);
  }

  private static double size(List<WrittenSample.Company> companies, String stratum) {
    return companies.stream().filter(c -> c.stratum().equals(stratum)).count();
  }

  private static void same(Estimate expected, Estimate actual, double factor) {
    near(expected.value() * factor, actual.value());
    near(expected.standardError() * factor, actual.standardError());
    assertEquals(expected.respondents(), actual.respondents());
    assertEquals(expected.degreesOfFreedom(), actual.degreesOfFreedom());
  }

  /** Totals reach 6e5 at the scales drawn, and roundings are of the largest terms. */
  private static void near(double expected, double actual) {
    assertEquals(expected, actual, 1e-7 + CLOSE * Math.abs(expected));
  }
}
