package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.BreakKind;
import fr.barometre.survey.History;
import fr.barometre.survey.HistoryMark;
import fr.barometre.survey.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edition is 2020, as {@code shops/survey.yaml} has it. */
class HistoryDeclarationTest {
  private static final String LABEL = "label: {fr: x, en: x}";

  @TempDir Path folder;

  @Test
  void aSurveyWithoutHistoryFollowsNothing() {
    assertEquals(History.none(), WrittenSurvey.of(folder, "shops").load().history());
  }

  @Test
  void namesAreThoseOfTheNearestRenamingThatReachesSoFarBack() {
    History history =
        survey(
                "{variables: [{id: size, until: '2010', was: bulk, codes: {small: tiny}}, {id: size, until: '2016', codes: {small: little}}]}")
            .load()
            .history();

    assertEquals("bulk", history.variable("size", "2008").was());
    assertEquals("tiny", history.variable("size", "2010").code("small"));
    assertEquals("size", history.variable("size", "2013").was());
    assertEquals("little", history.variable("size", "2016").code("small"));
    assertEquals("large", history.variable("size", "2016").code("large"));
    assertEquals("small", history.variable("size", "2018").code("small"));
  }

  @Test
  void aBreakStandsBetweenEditionsBeforeItAndThoseFromItOn() {
    History history =
        survey("{breaks: [{kind: nomenclature, since: '2016', segments: [size], " + LABEL + "}]}")
            .load()
            .history();

    HistoryMark mark = history.breaks().get(0);
    assertEquals(BreakKind.NOMENCLATURE, mark.kind());
    assertTrue(mark.concerns("2015", "2016", "any", Set.of("size")));
    assertTrue(mark.concerns("2010", "2020", "any", Set.of("size", "branch")));
    assertFalse(mark.concerns("2016", "2020", "any", Set.of("size")));
    assertFalse(mark.concerns("2010", "2015", "any", Set.of("size")));
    assertFalse(mark.concerns("2010", "2020", "any", Set.of()));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{compared_with: [¦'2020']}|edition '2020' is not before '2020'|Name an earlier edition; editions are in the order of their names.",
        "{compared_with: ['2018', ¦'2018']}|'2018' is listed twice|Keep one of them.",
        "{variables: [{id: ¦sizes, until: '2018', was: bulk}]}|unknown variable 'sizes'|Did you mean 'size'?",
        "{variables: [¦{id: size, until: '2018'}]}|nothing of 'size' is said to have changed|Add was, its id then, or codes, with the code then for each of today's.",
        "{variables: [{id: size, until: '2018', codes: {¦smal: tiny}}]}|unknown modality 'smal'|Did you mean 'small'?",
        "{variables: [{id: size, until: '2018', codes: {small: ¦large}}]}|'large' would have been both 'large' and 'small'|Two codes made of one cannot be compared with it: leave one out of the list, and declare a break.",
        "{segments: [{id: ¦siz, until: '2018', was: bulk}]}|unknown segment 'siz'|Did you mean 'size'?",
        "{breaks: [{kind: mode, since: ¦'2021', label: {fr: x, en: x}}]}|edition '2021' comes after '2020'|Name the first edition behind the break: this one, or one before it.",
        "{unbroken: [{kind: wording, since: '2020', segments: [¦siz], label: {fr: x, en: x}}]}|unknown segment 'siz'|Did you mean 'size'?",
      })
  void aSlipIsToldAtItsPlace(String history, String problem, String remedy) {
    WrittenSurvey slip = survey(history);

    List<Problem> told = slip.problems();

    Problem first =
        told.stream()
            .filter(any -> any.problem().equals(problem))
            .findFirst()
            .orElseThrow(() -> new AssertionError(told.toString()));
    assertEquals(remedy, first.remedy());
    assertEquals(slip.here(), first.place().toString());
  }

  @Test
  void whatNoTableShowsCannotBeDeclaredUnbroken() {
    assertFalse(
        survey("{unbroken: [{kind: mode, since: '2020', " + LABEL + "}]}").problems().isEmpty());
  }

  private WrittenSurvey survey(String history) {
    return WrittenSurvey.of(folder, "shops")
        .with("precision: {level", "history: " + history + "\nprecision: {level");
  }
}
