package fr.barometre.pipeline;

import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The sample survey, published once for the tests that read its files. */
public final class SampleEdition {
  private static final SampleEdition SHARED = publish();

  private final Survey survey;
  private final Path folder;

  private SampleEdition(Survey survey, Path folder) {
    this.survey = survey;
    this.folder = folder;
  }

  public static SampleEdition shared() {
    return SHARED;
  }

  public Survey survey() {
    return survey;
  }

  /** Where its files stand. */
  public Path folder() {
    return folder;
  }

  private static SampleEdition publish() {
    try {
      SparkTests.session();
      Survey survey = SurveyDeclaration.load(Path.of("../../data/surveys/reseaux-sociaux-2018"));
      Path output = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sample");
      RunOptions options =
          new RunOptions(output, false, Optional.empty(), Path.of("target/spark.log"));
      RunReport report = new Run(survey, options, (stage, step, steps) -> {}).run();
      return new SampleEdition(survey, report.folder().toRealPath());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
