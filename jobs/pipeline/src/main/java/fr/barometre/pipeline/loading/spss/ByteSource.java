package fr.barometre.pipeline.loading.spss;

/** Bytes one after the other. */
@FunctionalInterface
interface ByteSource extends AutoCloseable {

  /**
   * Fills a part of an array.
   *
   * @return how many bytes; fewer than asked for only at the end
   */
  int read(byte[] target, int start, int count);

  @Override
  default void close() {}
}
