package fr.barometre.cli;

import fr.barometre.report.change.ChangeEntry;
import fr.barometre.report.change.ChangeReading;
import fr.barometre.report.change.ChangeRow;
import fr.barometre.report.change.ChangeText;
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
  private static final double LEVEL = 0.95;

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
    Editions editions = new Editions(shared.output());
    Edition first = editions.get(survey, Optional.of(earlier));
    Edition second = editions.get(survey, Optional.of(later));
    List<ChangeRow> all = new ChangeReading(first, second, tests, acrossBreaks).read();
    List<ChangeRow> chosen =
        all.stream().filter(row -> !onlySignificant || row.isSignificant(LEVEL)).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (shared.json()) {
      out.println(
          SharedOptions.json(chosen.stream().map(row -> ChangeEntry.of(row, LEVEL)).toList()));
      return ExitCode.DONE.code();
    }
    ChangeText text = new ChangeText(first, second, shared.language());
    text.heading(all, tests, LEVEL).forEach(out::println);
    List<ChangeRow> headlines = text.headlines(chosen);
    if (!headlines.isEmpty()) {
      out.println();
      text.table(headlines, LEVEL).forEach(out::println);
    }
    out.println();
    text.table(chosen.stream().limit(limit).toList(), LEVEL).forEach(out::println);
    return ExitCode.DONE.code();
  }
}
