package fr.barometre.cli;

import fr.barometre.report.change.StaleChanges;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.report.published.PublishedColumn;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.published.PublishedTable;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.publication.KeptRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what is published, or previews one table. Never loads Spark. */
@Command(
    name = "tables",
    description =
        "Lists what is published; with NAME, shows the columns and first rows of a table, or copies"
            + " it whole to another format.",
    mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {
  private static final int WIDEST_CELL = 28;

  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;
  @Mixin private EditionOptions editions;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A table, estimates say.")
  private Optional<String> name;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many rows to show; ${DEFAULT-VALUE} by default.")
  private int rows = 10;

  @Mixin private CopyOptions copy;

  @Option(names = "--runs", description = "List the runs of the edition that are still there.")
  private boolean runs;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (runs) {
      Edition edition = editions.in(shared.output());
      KeptRuns kept = new Editions(shared.output()).runs(edition);
      out.print(
          shared.json()
              ? SharedOptions.json(RunList.entries(kept)) + "\n"
              : RunList.text(edition, kept, shared.language()));
    } else if (copy.isAsked()) {
      copy.copy(name, editions.in(shared.output()), shared);
    } else if (name.isPresent()) {
      preview(editions.in(shared.output()).table(name.get()), out);
    } else {
      list(out);
    }
    return ExitCode.DONE.code();
  }

  private void list(PrintWriter out) {
    Edition chosen = editions.in(shared.output()); // refuses where nothing is published
    List<Edition> all = new Editions(shared.output()).all();
    List<Edition> published = editions.atRun() ? List.of(chosen) : all;
    if (shared.json()) {
      out.println(
          SharedOptions.json(published.stream().map(edition -> entry(edition, all)).toList()));
      return;
    }
    Typography typography = Typography.of(shared.language());
    for (Edition edition : published) {
      out.println(
          "%s %s  %s"
              .formatted(
                  edition.manifest().survey(),
                  edition.manifest().edition(),
                  shared.text(edition.manifest().title())));
      edition.manifest().syntheticNotice().map(shared::text).ifPresent(out::println);
      AlignedTable table = new AlignedTable(1);
      edition
          .manifest()
          .tables()
          .forEach(
              (tableName, entry) ->
                  table.add(List.of("  " + tableName, typography.count(entry.rows()))));
      table.lines().forEach(out::println);
      out.println("  " + edition.folder().location());
      stale(edition, all)
          .forEach(stale -> spec.commandLine().getErr().println(stale.in(shared.language())));
    }
  }

  private static List<StaleChanges> stale(Edition edition, List<Edition> all) {
    return StaleChanges.of(
        edition,
        all.stream()
            .filter(any -> any.manifest().survey().equals(edition.manifest().survey()))
            .toList());
  }

  private Map<String, Object> entry(Edition edition, List<Edition> all) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("survey", edition.manifest().survey());
    entry.put("edition", edition.manifest().edition());
    entry.put("run_id", edition.manifest().runId());
    entry.put("title", shared.text(edition.manifest().title()));
    entry.put("synthetic", edition.manifest().syntheticNotice().map(shared::text).orElse(null));
    entry.put("folder", edition.folder().location());
    entry.put("tables", edition.manifest().tables());
    entry.put(
        "stale", stale(edition, all).stream().map(stale -> stale.in(shared.language())).toList());
    return entry;
  }

  private void preview(PublishedTable table, PrintWriter out) {
    List<PublishedColumn> columns = table.columns();
    List<PublishedRow> first = table.first(rows);
    if (shared.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("columns", columns);
      object.put("rows", first.stream().map(TablesCommand::texts).toList());
      out.println(SharedOptions.json(object));
      return;
    }
    AlignedTable schema = new AlignedTable(3);
    columns.forEach(
        column -> schema.add(List.of(column.name(), column.type(), column.description())));
    schema.lines().forEach(out::println);
    out.println();
    AlignedTable cells = new AlignedTable(columns.size());
    cells.add(columns.stream().map(PublishedColumn::name).toList());
    first.forEach(
        row -> cells.add(columns.stream().map(column -> cell(row, column.name())).toList()));
    cells.lines().forEach(out::println);
  }

  /** Numbers and booleans as they are, dates as text, null as null. */
  private static Map<String, Object> texts(PublishedRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    row.values()
        .forEach(
            (column, value) ->
                values.put(
                    column,
                    value == null || value instanceof Number || value instanceof Boolean
                        ? value
                        : value.toString()));
    return values;
  }

  private static String cell(PublishedRow row, String column) {
    String text = Optional.ofNullable(row.text(column)).orElse("");
    return text.length() <= WIDEST_CELL ? text : text.substring(0, WIDEST_CELL - 1) + "…";
  }
}
