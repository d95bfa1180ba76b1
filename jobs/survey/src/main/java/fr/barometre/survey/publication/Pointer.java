package fr.barometre.survey.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small file that says which run of an edition readers are to open: {@code edition=2018.json}
 * beside {@code runs/2018/<run>}. It does where storage has no links, and is written last.
 *
 * @param run the folder's name
 */
record Pointer(String run) {
  private static final String EDITION = "edition=";
  private static final String SUFFIX = ".json";

  static String fileName(String edition) {
    return EDITION + edition + SUFFIX;
  }

  /** The name of the link or folder of an edition. */
  static String folderName(String edition) {
    return EDITION + edition;
  }

  /** The edition that a pointer, a link or a folder of that name is about. */
  static Optional<String> editionOf(String fileName) {
    if (!fileName.startsWith(EDITION)) {
      return Optional.empty();
    }
    String rest = fileName.substring(EDITION.length());
    return Optional.of(
        rest.endsWith(SUFFIX) ? rest.substring(0, rest.length() - SUFFIX.length()) : rest);
  }

  /**
   * @throws IOException if the text is no pointer
   */
  static Pointer parse(String text) throws IOException {
    JsonNode run = new ObjectMapper().readTree(text).path("run");
    if (!run.isTextual()) {
      throw new IOException("no pointer to a run: " + text);
    }
    return new Pointer(run.asText());
  }

  /** With the folder's path, for readers of other make. */
  String text(String edition) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("run", run);
    fields.put("folder", "runs/" + edition + "/" + run);
    return new ObjectMapper().writeValueAsString(fields) + "\n";
  }
}
