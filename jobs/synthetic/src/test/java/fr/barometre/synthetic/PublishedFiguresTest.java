package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Indicator;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;

/** The raw answers counted, held against what the study printed. */
@TestInstance(Lifecycle.PER_CLASS)
class PublishedFiguresTest {
  private Survey survey;
  private CodedAnswers answers;
  private List<Map<String, String>> published;

  @BeforeAll
  void countsTheUsableAnswers() throws Exception {
    survey = SampleSurvey.declared();
    published = SampleSurvey.published();
    List<Map<String, String>> records = SampleSurvey.records(SampleSurvey.RAW);
    answers = new CodedAnswers(survey);
    answers.add(new Refusals(survey, records).usable(records));
  }

  @AfterAll
  void close() throws Exception {
    answers.close();
  }

  @Test
  void areReproducedToHalfAPoint() {
    List<Executable> figures = new ArrayList<>();
    for (Map<String, String> figure : published) {
      if (!figure.get("status").equals("conflicting")) {
        figures.add(() -> assertEquals(value(figure), counted(figure), 0.5, figure.toString()));
      }
    }

    assertEquals(47, figures.size());
    assertAll(figures);
  }

  @Test
  void nameTheBaseOfTheirIndicator() {
    for (Map<String, String> figure : published) {
      assertEquals(indicator(figure).base(), figure.get("base"), figure.toString());
    }
  }

  @Test
  void thatConflictStandBesideOneThatIsReproduced() {
    for (Map<String, String> figure : published) {
      long twins =
          published.stream()
              .filter(other -> other.get("indicator").equals(figure.get("indicator")))
              .filter(other -> other.get("modality").equals(figure.get("modality")))
              .filter(other -> !other.get("status").equals("conflicting"))
              .count();
      assertEquals(1, twins, figure.toString());
    }
  }

  @Test
  void countEverySizeAsPrinted() throws Exception {
    List<Double> counts = new ArrayList<>();
    for (String band : List.of("moins_10", "de_10_a_19", "de_20_a_49", "de_50_a_249", "eti")) {
      counts.add(answers.value("select count(*) from companies where size_band = '" + band + "'"));
    }

    assertEquals(List.of(265.0, 381.0, 630.0, 298.0, 83.0), counts);
  }

  @Test
  void leanTheWayTheStudyTells() throws Exception {
    double leading = active("sector in ('services', 'commerce', 'tourisme')");
    double trailing = active("sector in ('industrie', 'batiment', 'agroalimentaire')");

    assertTrue(leading > trailing + 5);
    assertTrue(active("effectif >= 20") > active("effectif < 20") + 5);
    assertTrue(active("clientele = 'btoc'") > active("clientele = 'btob'") + 5);
    assertTrue(active("age_moyen = 'moins_de_40'") > active("age_moyen = 'plus_de_40'"));
    assertTrue(active("croissance = 'hausse'") > active("croissance = 'baisse'"));
    double involved =
        active("activite_dirigeant = 'actif'") - active("activite_dirigeant = 'peu_ou_pas'");
    double trained = active("formation = 'oui'") - active("formation = 'non'");
    double team = active("equipe_marketing = 'oui'") - active("equipe_marketing = 'non'");
    assertTrue(
        involved > trained && trained > team && team > 10, involved + " " + trained + " " + team);
  }

  @Test
  void riseWithSizeForLinkedIn() throws Exception {
    double before = 0;
    for (String band : List.of("moins_10", "de_10_a_19", "de_20_a_49", "de_50_a_249", "eti")) {
      double share =
          answers.value(
              "select avg(case when reseaux_linkedin then 100 else 0 end) from companies"
                  + " where presence = 'oui' and size_band = '"
                  + band
                  + "'");
      assertTrue(share > before, band + ": " + share);
      before = share;
    }
  }

  private double active(String condition) throws Exception {
    return answers.value(
        "select avg(case when activite_entreprise = 'active' then 100 else 0 end) from companies where "
            + condition);
  }

  private double counted(Map<String, String> figure) throws Exception {
    return answers.percentage(indicator(figure), figure.get("modality"));
  }

  private Indicator indicator(Map<String, String> figure) {
    return survey.indicators().stream()
        .filter(each -> each.id().equals(figure.get("indicator")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no indicator for " + figure));
  }

  private static double value(Map<String, String> figure) {
    return Double.parseDouble(figure.get("value"));
  }
}
