package fr.barometre.cli;

import fr.barometre.report.published.Edition;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.publication.KeptRun;
import fr.barometre.survey.publication.KeptRuns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The kept runs of an edition, the one published last first. */
final class RunList {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private RunList() {}

  static String text(Edition edition, KeptRuns kept, Language language) {
    AlignedTable table = new AlignedTable(4);
    table.add(
        List.of(
            new Label("Calcul", "Run").in(language),
            new Label("calculé", "ended").in(language),
            new Label("diffusé", "published").in(language),
            ""));
    kept.runs().forEach(run -> table.add(row(run, language)));
    return "%s %s%n%s%n"
        .formatted(
            edition.manifest().survey(),
            edition.manifest().edition(),
            table.lines().stream().map(line -> "  " + line).collect(Collectors.joining("\n")));
  }

  static List<Map<String, Object>> entries(KeptRuns kept) {
    return kept.runs().stream().map(RunList::entry).toList();
  }

  static Map<String, Object> entry(KeptRun run) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("run", run.name());
    entry.put("ended", run.ended().toString());
    entry.put("published", run.published().toString());
    entry.put("current", run.current());
    return entry;
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static List<String> row(KeptRun run, Language language) {
    return List.of(
        run.name(),
        time(run.ended()),
        time(run.published()),
        run.current() ? new Label("en diffusion", "in force").in(language) : "");
  }
}
