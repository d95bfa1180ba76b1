package fr.barometre.survey.publication;

import java.io.IOException;

/** The right to publish an edition, which one process has at a time. */
public interface EditionLock extends AutoCloseable {

  /**
   * Called before the switch.
   *
   * @throws EditionBusy if it went to somebody else in the meantime
   */
  void check() throws IOException;

  @Override
  void close() throws IOException;
}
