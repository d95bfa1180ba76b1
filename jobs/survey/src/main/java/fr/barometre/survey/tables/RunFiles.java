package fr.barometre.survey.tables;

import java.nio.file.Path;

/** The files of one run, wherever they stand. */
public interface RunFiles {

  /** The folder on this machine that holds those asked for so far. */
  Path folder();

  /** A file, or a folder of parts, brought to this machine where it is not there yet. */
  Path file(String name);
}
