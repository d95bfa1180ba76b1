package fr.barometre.survey.declaration;

import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Loads a survey from its folder. */
public final class SurveyDeclaration {
  /** The name of the declaration in a survey's folder. */
  public static final String FILE = "survey.yaml";

  private static final long LARGEST = 8L << 20;

  private SurveyDeclaration() {}

  /**
   * Reads and checks {@code survey.yaml}.
   *
   * @param folder the survey's folder
   * @throws InvalidDeclaration with every mistake, each with its place and remedy
   */
  public static Survey load(Path folder) {
    Path file = folder.resolve(FILE);
    YamlDocument document = new YamlDocument(file.toString(), text(file));
    if (document.root().isMissingNode() || document.root().isNull()) {
      throw new InvalidDeclaration(
          List.of(
              new Problem(
                  document.place(""),
                  "the declaration is empty",
                  "Start with survey, edition and title.")));
    }
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(new ShapeCheck(document).problems());
    DeclarationReader reader = new DeclarationReader(folder, document);
    Survey survey = reader.read();
    problems.addAll(reader.problems());
    MeaningCheck meaning = new MeaningCheck(survey, document);
    problems.addAll(meaning.problems());
    if (!problems.isEmpty()) {
      throw new InvalidDeclaration(inOrder(problems));
    }
    return meaning.ordered();
  }

  /**
   * A file as text.
   *
   * @throws InvalidDeclaration if it is absent, too large or not UTF-8
   */
  static String text(Path file) {
    Place start = new Place(file.toString(), 1, 1);
    if (!Files.isRegularFile(file)) {
      throw new InvalidDeclaration(
          List.of(
              new Problem(
                  start, "there is no such file", "Name the folder that holds " + FILE + ".")));
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new InvalidDeclaration(
            List.of(
                new Problem(
                    start,
                    "the file is larger than 8 MiB",
                    "A declaration is a text of a few thousand lines.")));
      }
      return Files.readString(file);
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidDeclaration(
          List.of(new Problem(start, "the file is not UTF-8", "Save it as UTF-8.")));
    } catch (IOException failure) {
      throw new InvalidDeclaration(
          List.of(
              new Problem(start, "cannot be read: " + failure.getMessage(), "Check its rights.")));
    }
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> !problem.place().file().endsWith(FILE))
                .thenComparingInt(problem -> problem.place().line())
                .thenComparingInt(problem -> problem.place().column()))
        .toList();
  }
}
