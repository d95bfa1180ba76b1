package fr.barometre.survey.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** A place where editions of surveys are published. */
public interface PublishedFolder {

  /**
   * A path of this machine, or the URI of a folder of an object store or of HDFS.
   *
   * @throws CannotPublish if nothing here knows that kind of storage
   */
  static PublishedFolder of(String place) {
    if (!place.contains("://")) {
      return of(Path.of(place));
    }
    try {
      URI uri = new URI(place.replaceAll("(?<=[^/:])/+$", ""));
      return "file".equals(uri.getScheme()) ? of(Path.of(uri)) : new RemoteFolder(uri);
    } catch (URISyntaxException | IllegalArgumentException noUri) {
      throw new CannotPublish("'%s' is no URI: %s.".formatted(place, noUri.getMessage()));
    }
  }

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
