package fr.barometre.cli;

import fr.barometre.report.explain.CellExplaining;
import fr.barometre.report.explain.CellSearch;
import fr.barometre.report.explain.Explanation;
import fr.barometre.report.explain.ExplanationJson;
import fr.barometre.report.explain.ExplanationText;
import fr.barometre.report.published.Editions;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what stands behind a published number. Never loads Spark. */
@Command(
    name = "explain",
    description =
        "Says what stands behind a published number: its rows, formula, rules and inputs.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;

  @Parameters(
      paramLabel = "CELL",
      description =
          "A cell_id of estimates, in quotes: 'survey@2020/indicator.answer/size=small'. Survey and edition may be left out.")
  private String id;

  @Option(names = "--rows", description = "List the companies behind it by their keys.")
  private boolean rows;

  @Option(
      names = "--at",
      paramLabel = "RUN",
      description = "An earlier run of the edition; tables --runs lists them.")
  private Optional<String> run;

  @Override
  public Integer call() {
    Editions editions = new Editions(shared.output());
    Explanation explained =
        new CellExplaining(new CellSearch(editions, run).find(id)).explain(rows);
    PrintWriter out = spec.commandLine().getOut();
    if (shared.json()) {
      out.println(
          SharedOptions.json(new ExplanationJson(explained, shared.language()).write(rows)));
    } else {
      out.print(new ExplanationText(explained, shared.language()).write(rows));
    }
    return ExitCode.DONE.code();
  }
}
