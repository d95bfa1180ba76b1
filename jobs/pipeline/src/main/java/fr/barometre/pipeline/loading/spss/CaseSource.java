package fr.barometre.pipeline.loading.spss;

/** Records as plain bytes, whatever they are packed in. */
interface CaseSource extends AutoCloseable {

  /**
   * Fills the next record.
   *
   * @return false at the end of the data
   * @throws fr.barometre.pipeline.DataRefused if the data end within the record
   */
  boolean read(byte[] record);

  @Override
  default void close() {}
}
