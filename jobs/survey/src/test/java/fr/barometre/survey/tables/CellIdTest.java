package fr.barometre.survey.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellIdTest {

  @Test
  void namesTheSurveyTheFigureAndTheDomain() {
    assertEquals(
        "shops@2020/channels.site/size=large;branch=trade",
        CellId.of("shops", "2020", "channels", "site", "size=large;branch=trade"));
  }

  @Test
  void leavesOutTheModalityOfAFigureThatHasNone() {
    assertEquals(
        "shops@2020/staff_mean/all", CellId.of("shops", "2020", "staff_mean", null, "all"));
  }
}
