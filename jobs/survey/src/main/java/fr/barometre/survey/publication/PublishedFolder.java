package fr.barometre.survey.publication;

import java.nio.file.Path;
import java.util.List;

/** A place where editions of surveys are published. */
public interface PublishedFolder {

  /** A path of this machine. */
  static PublishedFolder of(Path folder) {
    return new LocalFolder(folder);
  }

  /** Where a run writes on this machine until it publishes. */
  Path workplace();

  /** Those that have a folder here, by name; whether anything of theirs is published or not. */
  List<String> surveys();

  /** Those that readers of a survey may find published, by name. */
  List<String> editions(String survey);

  RunStore runs(String survey, String edition);
}
