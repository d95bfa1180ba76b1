package fr.barometre.pipeline.loading.parquet;

import fr.barometre.pipeline.loading.DamageTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut short, overwritten and lying: read whole, or refused with a place and a remedy. */
class DamagedFilesTest {
  private static final String ANSWERS =
      "SELECT range AS id, 'company ' || range AS name, range % 3 AS size, range / 7 AS sales,"
          + " DATE '2018-04-03' + (range % 9)::INTEGER AS day FROM range(200)";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip"})
  void four_hundred_of_each_codec_are_read_or_refused(String name) throws IOException {
    byte[] whole =
        Files.readAllBytes(
            ParquetFixtures.written(
                folder.resolve("whole.parquet"), ANSWERS, ", COMPRESSION " + name));

    trial().fourHundred(whole, name);
  }

  private DamageTrial trial() {
    return new DamageTrial(
        folder.resolve("damaged.parquet"), ParquetFile::open, "footer|record \\d+|column [^:]*");
  }
}
