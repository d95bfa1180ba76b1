package fr.barometre.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.survey.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonWordsTest {
  private final ReasonWords french = new ReasonWords(Language.FR);
  private final ReasonWords english = new ReasonWords(Language.EN);

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "proportion|n<10|moins de 10 répondants|fewer than 10 respondents",
        "proportion|n=25<30|moins de 30 répondants (25)|fewer than 30 respondents (25)",
        "mean|n_effective=27.31<30|effectif efficace inférieur à 30 (27,3)|effective sample size below 30 (27.3)",
        "proportion|df=5<8|moins de 8 degrés de liberté (5)|fewer than 8 degrees of freedom (5)",
        "proportion|minority=0<1|réponse de tous les répondants ou d'aucun (0)|given by all respondents or none (0)",
        "proportion|minority<5|moins de 5 répondants ont donné la réponse, ou une autre|fewer than 5 respondents gave the answer, or another",
        "balance|width>=0.3|intervalle large de 30 points ou plus|interval 30 points wide or more",
        "mean|width>=2.5|intervalle large de 2,50 ou plus|interval 2.50 wide or more",
        "proportion|relative_width>1.3|intervalle plus large que 130_% de l'estimation|interval wider than 130% of the estimate",
        "proportion|complement_width=1.5123>1.3|intervalle plus large que 130_% du complément (151,2_%)|interval wider than 130% of the complement (151.2%)",
        "total|cv=0.2154>0.165|coefficient de variation supérieur à 16,5_% (21,5_%)|coefficient of variation above 16.5% (21.5%)",
        "total|cv=undefined|coefficient de variation indéfini|coefficient of variation undefined",
        "total|empty|aucun répondant dans la base|no respondent in the base",
        "total|confidentiality|secret statistique|confidentiality",
        "total|confidentiality: holding|secret statistique_: trop peu de groupes de sociétés|confidentiality: too few holdings",
        "total|confidentiality: secondary|secret statistique_: un chiffre masqué s'en déduirait|confidentiality: a hidden figure would follow from it",
        "total|n < 10|n < 10|n < 10",
      })
  void aReasonIsSaidInBothLanguages(String statistic, String reason, String fr, String en) {
    assertEquals(fr.replace('_', '\u00a0'), french.of(statistic, reason));
    assertEquals(en, english.of(statistic, reason));
  }

  @Test
  void severalFollowEachOther() {
    assertEquals(
        "fewer than 10 respondents; interval 30 points wide or more",
        english.of("proportion", "n<10; width>=0.3"));
    assertEquals("", english.of("proportion", null));
  }

  @Test
  void whatFiguresHaveInCommonIsSaidOnceWithoutTheirValues() {
    assertEquals(
        "fewer than 30 respondents; interval 30 points wide or more",
        english.together("proportion", List.of("n=25<30", "n=12<30; width=0.41>=0.3")));
  }
}
