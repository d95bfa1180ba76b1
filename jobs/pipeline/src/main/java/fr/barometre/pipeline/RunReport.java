package fr.barometre.pipeline;

import fr.barometre.pipeline.response.ResponseAccount;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param read responses in the raw files
 * @param kept those that entered the tables
 * @param refused how many each rule refused, in the order of the rules; a response counts under the
 *     first it breaks
 * @param warnings how many responses each warning rule concerns
 * @param response who answered, where a sample file tells it
 * @param calibration what was done to the weights, where they were calibrated
 * @param hidden figures withheld for confidentiality, by reason; empty where it is not declared
 * @param tables rows of each published table, by name
 * @param location where they stand, in words for a person
 * @param published false after a dry run
 */
public record RunReport(
    String runId,
    long read,
    long kept,
    Map<String, Long> refused,
    Map<String, Long> warnings,
    Optional<ResponseAccount> response,
    Optional<CalibrationSummary> calibration,
    Map<String, Long> hidden,
    Map<String, Long> tables,
    String location,
    boolean published) {

  /** Where they stand on this machine. */
  public Path folder() {
    return Path.of(location);
  }

  RunReport with(
      Optional<ResponseAccount> account,
      Optional<CalibrationSummary> summary,
      Map<String, Long> rows) {
    return new RunReport(
        runId, read, kept, refused, warnings, account, summary, hidden, rows, location, published);
  }

  RunReport hiding(Map<String, Long> reasons) {
    return new RunReport(
        runId,
        read,
        kept,
        refused,
        warnings,
        response,
        calibration,
        reasons,
        tables,
        location,
        published);
  }

  RunReport with(Map<String, Long> rows) {
    return with(response, calibration, rows);
  }

  RunReport in(String place) {
    return new RunReport(
        runId, read, kept, refused, warnings, response, calibration, hidden, tables, place, true);
  }
}
