package fr.barometre.pipeline;

import fr.barometre.survey.publication.PublishedFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a run is carried out; nothing here changes a published figure.
 *
 * @param output the folder of published tables
 * @param dryRun whether to stop before publishing
 * @param master Spark's master URL; the one already set, else the local machine, where absent
 * @param log the file for Spark's log
 * @param argus folder for the tables as τ-Argus reads them, not protected
 * @param environment where the secret of pseudonyms is looked for
 */
public record RunOptions(
    PublishedFolder output,
    boolean dryRun,
    Optional<String> master,
    Path log,
    Optional<Path> argus,
    Map<String, String> environment) {

  /** Without tables for τ-Argus. */
  public RunOptions(
      PublishedFolder output,
      boolean dryRun,
      Optional<String> master,
      Path log,
      Map<String, String> environment) {
    this(output, dryRun, master, log, Optional.empty(), environment);
  }

  /** In the environment of the process. */
  public RunOptions(PublishedFolder output, boolean dryRun, Optional<String> master, Path log) {
    this(output, dryRun, master, log, System.getenv());
  }

  /** The same with tables for τ-Argus. */
  public RunOptions withArgus(Optional<Path> folder) {
    return new RunOptions(output, dryRun, master, log, folder, environment);
  }

  /** Into a folder of this machine. */
  public RunOptions(Path output, boolean dryRun, Optional<String> master, Path log) {
    this(PublishedFolder.of(output), dryRun, master, log);
  }
}
