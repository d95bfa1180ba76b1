package fr.barometre.pipeline.identity;

import fr.barometre.survey.Identity;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The secret without which pseudonyms cannot be made: from the environment, or from a file outside
 * the project. It is in no table, no manifest and no message.
 */
public final class Secret {
  /** The variable that holds it. */
  public static final String VARIABLE = "BAROMETRE_SECRET";

  /** The variable that names the file that holds it. */
  public static final String FILE_VARIABLE = "BAROMETRE_SECRET_FILE";

  private static final int SHORTEST = 16;
  private static final String MAKE = "`openssl rand -hex 32` makes one.";

  private final Identity identity;
  private final Path folder;

  private Secret(Identity identity, Path folder) {
    this.identity = identity;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The pseudonyms of a survey.
   *
   * @param environment variables by name
   * @throws InvalidDeclaration if there is no secret, it is too short, or its file cannot be read
   *     or stands where it would be shared with the survey
   */
  public static Pseudonym pseudonym(
      Survey survey, Identity identity, Map<String, String> environment) {
    String secret = new Secret(identity, survey.folder()).find(environment);
    return new Pseudonym(survey.name(), secret.getBytes(StandardCharsets.UTF_8));
  }

  private String find(Map<String, String> environment) {
    String direct = environment.getOrDefault(VARIABLE, "");
    String file = environment.getOrDefault(FILE_VARIABLE, "");
    if (!direct.isEmpty()) {
      return longEnough(direct, VARIABLE);
    }
    if (file.isEmpty()) {
      throw refused(
          "identifiers are declared and there is no secret to make pseudonyms with",
          "Set " + VARIABLE + ", or " + FILE_VARIABLE + " to a file outside the project. " + MAKE);
    }
    Path path = Path.of(file).toAbsolutePath().normalize();
    Path project = project();
    if (path.startsWith(project)) {
      throw refused(
          "the secret file " + path + " stands in " + project + ", from where it would be shared",
          "Move it out of there.");
    }
    try {
      return longEnough(Files.readString(path).strip(), path.toString());
    } catch (IOException unreadable) {
      throw refused(
          "the secret file " + path + " cannot be read", "Check its path and its rights.");
    }
  }

  /** The repository that holds the survey; its folder where none does. */
  private Path project() {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder;
  }

  private String longEnough(String secret, String source) {
    if (secret.length() < SHORTEST) {
      throw refused(
          "the secret of %s has %d characters, and needs %d"
              .formatted(source, secret.length(), SHORTEST),
          MAKE);
    }
    return secret;
  }

  private InvalidDeclaration refused(String problem, String remedy) {
    return new InvalidDeclaration(List.of(new Problem(identity.place(), problem, remedy)));
  }
}
