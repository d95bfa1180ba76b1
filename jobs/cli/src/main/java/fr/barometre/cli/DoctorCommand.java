package fr.barometre.cli;

import fr.barometre.cli.doctor.Checkup;
import fr.barometre.cli.doctor.Finding;
import fr.barometre.cli.doctor.Health;
import fr.barometre.report.text.AlignedTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the machine a run would start on. Exit code 1 where a run would fail. */
@Command(
    name = "doctor",
    description = "Checks Java, memory, disk, locale and write rights, with a remedy for each.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;

  @Override
  public Integer call() {
    List<Finding> findings = new Checkup(shared.output().workplace()).findings();
    PrintWriter out = spec.commandLine().getOut();
    if (shared.json()) {
      out.println(SharedOptions.json(findings));
    } else {
      print(findings, out);
    }
    boolean failed = findings.stream().anyMatch(finding -> finding.health() == Health.FAIL);
    return (failed ? ExitCode.DATA_REFUSED : ExitCode.DONE).code();
  }

  private static void print(List<Finding> findings, PrintWriter out) {
    AlignedTable table = new AlignedTable(3);
    findings.forEach(
        finding ->
            table.add(
                List.of(
                    finding.health().code(),
                    finding.subject(),
                    finding.remedy().isEmpty()
                        ? finding.state()
                        : finding.state() + ". " + finding.remedy())));
    table.lines().forEach(out::println);
  }
}
