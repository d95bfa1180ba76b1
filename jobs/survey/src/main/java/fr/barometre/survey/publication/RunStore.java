package fr.barometre.survey.publication;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The runs of one edition on one kind of storage. A run is kept in a folder of its own, which is
 * never changed once readers may open it, but for the times in its manifest.
 *
 * <p>Whoever calls a method that writes holds the lock.
 */
public interface RunStore {

  /**
   * @throws EditionBusy if somebody else holds it
   * @throws CannotPublish if this edition could not be published here at all
   */
  EditionLock lock() throws IOException;

  /** Where readers find the edition, in words for a person. */
  String location();

  /** The folder that readers of the edition are to open now, which later runs leave alone. */
  Optional<EditionFolder> open() throws IOException;

  /** That of a kept run. */
  EditionFolder open(String name) throws IOException;

  /** The kept runs, in no order. One without a manifest is not whole and not among them. */
  List<String> names() throws IOException;

  /** The run that readers see. */
  Optional<String> published() throws IOException;

  /** An empty folder on this machine, for tables that nobody reads yet. */
  Path stage() throws IOException;

  /** Keeps the staged tables as a run, which readers do not see yet. Its manifest comes last. */
  void add(Path staging, String name) throws IOException;

  /** Whether that run has the staged tables, to the byte. */
  boolean holds(String name, Path staging) throws IOException;

  /** Gives that run the staged manifest, whose times are new. */
  void refresh(String name, Path staging) throws IOException;

  /** Makes that run the published one, in one step that readers see whole or not at all. */
  void publish(String name) throws IOException;

  void remove(String name) throws IOException;

  /** Removes what runs that died have left. */
  void sweep() throws IOException;

  /** When which run was published; empty where nobody noted it. */
  String journal() throws IOException;

  void journal(String text) throws IOException;
}
