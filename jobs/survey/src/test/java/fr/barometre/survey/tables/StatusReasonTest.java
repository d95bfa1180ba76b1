package fr.barometre.survey.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.quality.Breach;
import fr.barometre.statistics.quality.Criterion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReasonTest {

  @Test
  void tellsTheValueOnlyOfWhatIsPublished() {
    assertEquals("n=25<30", text(new Breach(Criterion.N, 25, 30, false)));
    assertEquals("n<10", text(new Breach(Criterion.N, 7, 10, true)));
    assertEquals("width>=0.3", text(new Breach(Criterion.WIDTH, 0.41, 0.3, true)));
    assertEquals("cv=0.2154>0.165", text(new Breach(Criterion.CV, 0.21541, 0.165, false)));
  }

  @Test
  void neverShowsAValueThatMeetsItsBound() {
    assertEquals("cv=0.165001>0.165", text(new Breach(Criterion.CV, 0.165001, 0.165, false)));
    assertEquals(
        "n_effective=29.99999<30", text(new Breach(Criterion.N_EFFECTIVE, 29.99999, 30, false)));
  }

  @Test
  void saysWhatCannotBeComputed() {
    assertEquals("width=undefined", text(new Breach(Criterion.WIDTH, Double.NaN, 0.3, true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n=25<30; cv=0.2154>0.165",
        "n<10; width>=0.3",
        "empty",
        "undefined",
        "cv=undefined",
        "confidentiality: secondary",
        "fewer than 5 respondents"
      })
  void isReadAsItIsWritten(String text) {
    assertEquals(text, StatusReason.text(StatusReason.parse(text)));
  }

  @Test
  void standsOnce() {
    List<StatusReason> twice = StatusReason.parse("n<10; n<10");

    assertEquals(2, twice.size());
    assertEquals("n<10", StatusReason.text(twice));
  }

  private static String text(Breach breach) {
    return StatusReason.of(breach).text();
  }
}
