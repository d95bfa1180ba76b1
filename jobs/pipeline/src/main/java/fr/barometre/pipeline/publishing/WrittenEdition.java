package fr.barometre.pipeline.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All files of an edition but its manifest.
 *
 * @param tables in the order of the contract
 * @param files those that are no tables
 */
public record WrittenEdition(List<WrittenTable> tables, List<WrittenFile> files) {

  /** Rows by table. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.forEach(written -> rows.put(written.table().name(), written.rows()));
    return rows;
  }
}
