package fr.barometre.pipeline.publishing;

import fr.barometre.survey.CodeList;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.ChangesTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a run is a function of: declaration, raw files, reference files and code, each with
 * its digest, and the runs of earlier editions that it looks back to.
 *
 * @param files SHA-256 by path, relative to the survey's folder; of the secret a hash that tells
 *     nothing of it
 * @param code SHA-256 over the classes that compute
 */
public record Inputs(Map<String, String> files, String code) {
  private static final int ID_LENGTH = 12;
  private static final String SECRET = "(secret)";

  /**
   * @param secret what tells secrets apart, where pseudonyms are made with one
   */
  public static Inputs of(Survey survey, List<Class<?>> code, Optional<String> secret) {
    TreeSet<Path> paths = new TreeSet<>(survey.raw().files());
    paths.add(survey.folder().resolve("survey.yaml"));
    survey.weighting().calibration().ifPresent(plan -> paths.add(plan.file()));
    survey.weighting().nonResponse().ifPresent(plan -> paths.add(plan.sample().path()));
    survey.derived().stream()
        .map(Derived::lookup)
        .flatMap(Optional::stream)
        .map(Lookup::file)
        .forEach(paths::add);
    survey.rules().stream()
        .map(rule -> rule.condition().listed())
        .flatMap(Optional::stream)
        .map(CodeList::file)
        .forEach(paths::add);
    survey.segments().stream().map(Segment::map).flatMap(Optional::stream).forEach(paths::add);
    Map<String, String> files = new LinkedHashMap<>();
    Path folder = survey.folder().toAbsolutePath().normalize();
    for (Path path : paths) {
      Path relative = folder.relativize(path.toAbsolutePath().normalize());
      files.put(relative.toString().replace('\\', '/'), Digest.of(path));
    }
    secret.ifPresent(fingerprint -> files.put(SECRET, fingerprint));
    return new Inputs(files, CodeVersion.of(code));
  }

  /**
   * With the runs of earlier editions that the edition is compared with.
   *
   * @param runs by edition
   */
  public Inputs lookingBackTo(Map<String, String> runs) {
    Map<String, String> all = new LinkedHashMap<>(files);
    new TreeMap<>(runs).forEach((edition, run) -> all.put(ChangesTable.inputName(edition), run));
    return new Inputs(all, code);
  }

  /** The same for the same inputs and code, whenever and wherever it is run. */
  public String runId() {
    Digest digest = new Digest().add(code);
    files.forEach((path, sha) -> digest.add(path).add(sha));
    return digest.hex().substring(0, ID_LENGTH);
  }
}
