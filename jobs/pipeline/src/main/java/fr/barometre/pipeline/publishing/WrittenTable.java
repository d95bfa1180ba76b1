package fr.barometre.pipeline.publishing;

import fr.barometre.survey.tables.Table;
import java.util.List;

/**
 * A table as it was written.
 *
 * @param files one, or the parts of a table too large for one, in order
 */
public record WrittenTable(Table table, long rows, List<WrittenFile> files) {

  /** Whether it is a folder of parts. */
  public boolean isParted() {
    return files.size() != 1 || !files.get(0).path().equals(table.name() + ".parquet");
  }
}
