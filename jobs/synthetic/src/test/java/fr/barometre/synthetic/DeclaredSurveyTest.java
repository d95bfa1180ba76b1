package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Derived;
import fr.barometre.survey.Figure;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the declaration of 2018 promises its readers. */
class DeclaredSurveyTest {
  private final Survey survey = SampleSurvey.declared();

  @Test
  void saysThatItsAnswersAreSynthetic() {
    assertTrue(survey.synthetic().orElseThrow().fr().contains("synthétiques"));
    assertTrue(survey.synthetic().orElseThrow().en().contains("ynthetic"));
  }

  @Test
  void leadsWithFiveFigures() {
    List<String> headlines =
        survey.figures().stream().filter(Figure::headline).map(Figure::id).toList();

    assertEquals(
        List.of("presence", "linkedin", "active", "manager_active", "pioneers"), headlines);
  }

  @Test
  void estimatesEveryQuestionThatItPublishes() {
    Set<String> used = new HashSet<>();
    survey.indicators().stream().map(Indicator::variable).forEach(used::add);
    survey.segments().forEach(segment -> used.add(segment.variable()));
    survey.derived().stream()
        .filter(derived -> used.contains(derived.id()))
        .map(Derived::uses)
        .toList()
        .forEach(used::addAll);

    List<String> forgotten =
        survey.questions().stream()
            .filter(Question::published)
            .filter(question -> !used.contains(question.id()))
            .filter(question -> question.columns().stream().noneMatch(used::contains))
            .map(Question::id)
            .toList();

    assertEquals(List.of(), forgotten);
  }

  @Test
  void framesEveryStratumAndNothingElse() {
    Set<String> bands =
        survey.segments().stream()
            .filter(segment -> segment.id().equals("size_band"))
            .flatMap(segment -> segment.modalities().stream())
            .map(Modality::code)
            .collect(Collectors.toSet());

    assertEquals(bands, survey.design().frame().keySet());
    assertEquals(
        147_767 + 5_722,
        survey.design().frame().values().stream().mapToDouble(Double::doubleValue).sum());
  }

  @Test
  void breaksEveryIndicatorDownByEverySegmentAndBySizeAndSector() {
    assertEquals(
        List.of(
            List.of(),
            List.of("size_class"),
            List.of("size_band"),
            List.of("sector"),
            List.of("region"),
            List.of("customers"),
            List.of("size_band", "sector")),
        survey.domains());
  }
}
