package fr.barometre.survey.declaration;

import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A survey of the test resources, as it is or with a slip, written to a folder and loaded. */
record WrittenSurvey(Path folder, String text) {
  /** Stands where a problem is expected to point; never written to the file. */
  static final String HERE = "¦";

  static WrittenSurvey of(Path folder, String name) {
    save(folder.resolve("sectors.csv"), resource("shops/sectors.csv"));
    save(folder.resolve("population.yaml"), resource("shops/population.yaml"));
    return new WrittenSurvey(folder, resource(name + "/survey.yaml"));
  }

  /** The survey with one passage written otherwise. */
  WrittenSurvey with(String right, String wrong) {
    int at = text.indexOf(right);
    if (at < 0 || text.indexOf(right, at + 1) >= 0) {
      throw new IllegalArgumentException("'" + right + "' does not stand exactly once");
    }
    return new WrittenSurvey(folder, text.replace(right, wrong));
  }

  Survey load() {
    save(folder.resolve(SurveyDeclaration.FILE), text.replace(HERE, ""));
    return SurveyDeclaration.load(folder);
  }

  List<Problem> problems() {
    try {
      load();
      return List.of();
    } catch (InvalidDeclaration invalid) {
      return invalid.problems();
    }
  }

  /** Line and column of {@link #HERE}, as a message writes them. */
  String here() {
    String before = text.substring(0, text.indexOf(HERE));
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return folder.resolve(SurveyDeclaration.FILE) + ":" + line + ":" + column;
  }

  private static String resource(String name) {
    try (InputStream stream = Survey.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void save(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
