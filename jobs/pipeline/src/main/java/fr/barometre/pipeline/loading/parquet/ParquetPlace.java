package fr.barometre.pipeline.loading.parquet;

import fr.barometre.pipeline.DataRefused;
import java.nio.file.Path;
import java.util.List;

/** Words what is wrong with a file, and where. */
record ParquetPlace(Path path) {

  DataRefused refused(String place, String what, String remedy) {
    return new DataRefused(List.of(path + ":" + place + ": " + what + ". " + remedy + "."));
  }

  DataRefused damaged(String place, String what) {
    return refused(place, what, "The file is damaged or cut short: export it again");
  }

  /** What a library says of bytes it cannot read, in one line. */
  DataRefused damaged(String place, Exception failure) {
    String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return damaged(place, "cannot be read: " + said.lines().findFirst().orElse(""));
  }
}
