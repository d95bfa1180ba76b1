package fr.barometre.pipeline.loading.parquet;

import fr.barometre.pipeline.loading.MissingValues;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.pipeline.loading.RecordSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A Parquet file of flat columns.
 *
 * @param path where it stands
 */
public record ParquetFile(String path) implements RecordSource {
  private static final String CAST = "Write it as text or as columns of their own, or leave it out";

  /**
   * Reads the footer and the headers of pages.
   *
   * @throws fr.barometre.pipeline.DataRefused if it is damaged, holds no response, or a column is
   *     not one cell to a record
   */
  public static RawTable open(Path path) {
    ParquetPlace place = new ParquetPlace(path);
    try (ParquetFileReader file = reader(place)) {
      MessageType schema = file.getFileMetaData().getSchema();
      List<CellType> types = types(place, schema);
      if (file.getRecordCount() == 0) {
        throw place.refused("footer", "columns and no response", "Export the answers again");
      }
      PageBounds.of(place).confirm(file.getRowGroups());
      List<RawColumn> columns = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        columns.add(
            new RawColumn(
                schema.getFieldName(i), "", types.get(i).column(), Map.of(), MissingValues.NONE));
      }
      return new RawTable(path, columns, new ParquetFile(path.toString()));
    } catch (IOException failure) {
      throw place.damaged("footer", failure);
    }
  }

  @Override
  public RawRecords open() {
    ParquetPlace place = new ParquetPlace(Path.of(path));
    ParquetFileReader file = reader(place);
    return new ParquetRecords(place, file, types(place, file.getFileMetaData().getSchema()));
  }

  private static List<CellType> types(ParquetPlace place, MessageType schema) {
    List<CellType> types = new ArrayList<>();
    for (Type field : schema.getFields()) {
      String name = "column " + field.getName();
      if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
        throw place.refused(name, "a list or a record, not one cell to a response", CAST);
      }
      types.add(
          CellType.of(field.asPrimitiveType())
              .orElseThrow(
                  () ->
                      place.refused(
                          name, "values of type '" + field + "' are no text or number", CAST)));
    }
    return types;
  }

  private static ParquetFileReader reader(ParquetPlace place) {
    try {
      return ParquetFileReader.open(
          new LocalInputFile(place.path()),
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .usePageChecksumVerification()
              .build());
    } catch (IOException | RuntimeException failure) {
      throw place.damaged("footer", failure);
    }
  }
}
