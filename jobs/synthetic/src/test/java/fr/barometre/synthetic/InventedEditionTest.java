package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition of 2021, which nobody asked and nobody answered. */
class InventedEditionTest {
  private static final Path FOLDER = Path.of("../../data/surveys/reseaux-sociaux-2021");

  private final Survey survey = SurveyDeclaration.load(FOLDER);

  @Test
  void isWhatTheGeneratorWritesNow(@TempDir Path folder) throws IOException {
    Path again = folder.resolve("again.csv");
    Margins margins = Margins.load(FOLDER.resolve("margins.yaml"));

    new Generation(survey, margins).write(again, margins.responses());

    assertArrayEquals(Files.readAllBytes(raw()), Files.readAllBytes(again));
  }

  @Test
  void saysThatItIsInvented() {
    assertTrue(survey.title().fr().contains("inventée"));
    assertTrue(survey.synthetic().orElseThrow().fr().contains("inventée"));
    assertTrue(survey.synthetic().orElseThrow().en().contains("Invented"));
  }

  @Test
  void hasMoreCompaniesOnLinkedinThanOnFacebook() throws IOException {
    List<Map<String, String>> usable = usable();

    assertEquals(1500, usable.size());
    // D02: SQ002 is LinkedIn, SQ001 Facebook.
    long present = usable.stream().filter(each -> each.get("D01").equals("A1")).count();
    assertEquals(0.77, ticks(usable, "D02[SQ002]") / (double) present, 0.001);
    assertEquals(0.66, ticks(usable, "D02[SQ001]") / (double) present, 0.001);
  }

  @Test
  void sharesCompaniesWithTheEditionBeforeAndTheyAreMostlyWhatTheyWere() throws IOException {
    Map<String, Map<String, String>> earlier = byPanelNumber(usable(SampleSurvey.RAW));
    Map<String, Map<String, String>> now = byPanelNumber(usable(raw()));
    Set<String> both = new HashSet<>(now.keySet());
    both.retainAll(earlier.keySet());

    assertEquals(1500, now.size());
    assertEquals(657, both.size());
    for (String number : both) {
      assertEquals(Refusals.siren(earlier.get(number)), Refusals.siren(now.get(number)));
    }
    assertTrue(same(both, earlier, now, "A07") > 0.9, "customers");
    assertTrue(same(both, earlier, now, "D02[SQ002]") < 0.9, "on LinkedIn, which moved");
  }

  private static double same(
      Set<String> companies,
      Map<String, Map<String, String>> earlier,
      Map<String, Map<String, String>> now,
      String column) {
    long same =
        companies.stream()
            .filter(number -> earlier.get(number).get(column).equals(now.get(number).get(column)))
            .count();
    return same / (double) companies.size();
  }

  private static Map<String, Map<String, String>> byPanelNumber(List<Map<String, String>> records) {
    return records.stream().collect(Collectors.toMap(each -> each.get("token"), each -> each));
  }

  private List<Map<String, String>> usable(Path file) throws IOException {
    List<Map<String, String>> records = SampleSurvey.records(file);
    return new Refusals(survey, records).usable(records);
  }

  private List<Map<String, String>> usable() throws IOException {
    return usable(raw());
  }

  private Path raw() {
    return FOLDER.resolve("reponses.csv");
  }

  private static long ticks(List<Map<String, String>> records, String column) {
    return records.stream().filter(each -> each.get(column).equals("Y")).count();
  }
}
