package fr.barometre.cli;

import fr.barometre.report.UnknownName;
import fr.barometre.report.change.ChangeEntry;
import fr.barometre.report.change.ChangeReading;
import fr.barometre.report.change.ChangeRow;
import fr.barometre.report.change.ChangeText;
import fr.barometre.report.change.Comparison;
import fr.barometre.report.change.StaleChanges;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.statistics.change.MultipleTests;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two published editions. Never loads Spark. */
@Command(
    name = "compare",
    description = "What changed between two editions, and whether chance explains it.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;

  @Option(
      names = "--survey",
      paramLabel = "NAME",
      description = "May be left out where only one survey is published.")
  private Optional<String> survey;

  @Parameters(index = "0", paramLabel = "EARLIER", description = "The edition to start from.")
  private String earlier;

  @Parameters(index = "1", paramLabel = "LATER", description = "The edition to arrive at.")
  private String later;

  @Option(
      names = "--adjust",
      paramLabel = "METHOD",
      description =
          "How probabilities are raised for many tests: ${COMPLETION-CANDIDATES}; by default, benjamini_hochberg.")
  private MultipleTests tests = MultipleTests.BENJAMINI_HOCHBERG;

  @Option(names = "--only-significant", description = "Leave out what chance may explain.")
  private boolean onlySignificant;

  @Option(
      names = "--across-breaks",
      description = "Test figures although a break parts the two editions.")
  private boolean acrossBreaks;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many changes to print; ${DEFAULT-VALUE} by default. JSON holds all.")
  private int limit = 20;

  @Override
  public Integer call() {
    Editions published = new Editions(shared.output());
    Edition first = published.get(survey, Optional.of(earlier));
    Edition second = published.get(survey, Optional.of(later));
    int order = earlier.compareTo(later);
    if (order == 0) {
      throw new UnknownName(
          "edition '%s' is compared with itself. Name two editions: %s."
              .formatted(earlier, String.join(", ", names(published, first))));
    }
    if (order > 0) {
      spec.commandLine()
          .getErr()
          .printf("%s comes after %s: read as compare %s %s.%n", earlier, later, later, earlier);
    }
    print(order < 0 ? first : second, order < 0 ? second : first, published);
    return ExitCode.DONE.code();
  }

  private void print(Edition first, Edition second, Editions published) {
    List<Edition> all = published.of(second.manifest().survey());
    List<Edition> before =
        all.stream()
            .filter(any -> any.manifest().edition().compareTo(second.manifest().edition()) < 0)
            .toList();
    Comparison comparison =
        new ChangeReading(second, before, tests, acrossBreaks).from(first.manifest().edition());
    List<ChangeRow> chosen =
        comparison.published().stream()
            .filter(row -> !onlySignificant || comparison.isSignificant(row))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (shared.json()) {
      out.println(
          SharedOptions.json(chosen.stream().map(row -> ChangeEntry.of(row, comparison)).toList()));
      return;
    }
    ChangeText text = new ChangeText(comparison, shared.language());
    text.heading().forEach(out::println);
    paragraph(text.headlines(), out);
    paragraph(text.balances(), out);
    paragraph(text.account(), out);
    if (!comparison.published().isEmpty()) {
      paragraph(text.table(chosen.stream().limit(limit).toList()), out);
    }
    StaleChanges.of(second, all)
        .forEach(stale -> spec.commandLine().getErr().println(stale.in(shared.language())));
  }

  private static void paragraph(List<String> lines, PrintWriter out) {
    if (!lines.isEmpty()) {
      out.println();
      lines.forEach(out::println);
    }
  }

  private static List<String> names(Editions published, Edition one) {
    return published.of(one.manifest().survey()).stream()
        .map(any -> any.manifest().edition())
        .toList();
  }
}
