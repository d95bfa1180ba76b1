package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Figure;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.FigureOrder;
import fr.barometre.survey.FigurePresentation;
import fr.barometre.survey.Label;
import fr.barometre.survey.NetTotal;
import fr.barometre.survey.Problem;
import fr.barometre.survey.TwoByTwo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureDeclarationTest {
  private static final String DECLARED =
      "indicator: online, modalities: [oui], by: size, headline: true}";

  @TempDir Path folder;

  @Test
  void whatIsLeftOutHasItsDefault() {
    Figure figure = WrittenSurvey.of(folder, "shops").load().figures().get(0);

    assertEquals(List.of("online"), figure.indicators());
    FigurePresentation shown = figure.presentation();
    assertEquals(Optional.empty(), shown.form());
    assertEquals(FigureOrder.DECLARED, shown.order());
    assertTrue(shown.nets().isEmpty() && shown.notes().isEmpty());
    assertTrue(shown.square().isEmpty() && shown.question().isEmpty() && shown.base().isEmpty());
  }

  @Test
  void allThatIsDeclaredIsRead() {
    Figure figure =
        with("indicators: [online], form: two_by_two, order: value,"
                + " square: {columns: {label: {fr: A, en: B}, values: [{fr: c, en: d}, {fr: e, en: f}]},"
                + " rows: {label: {fr: G, en: H}, values: [{fr: i, en: j}, {fr: k, en: l}]},"
                + " cells: [[oui, non], [non, oui]]},"
                + " question: {fr: Q, en: R}, base: {fr: S, en: T}, notes: [{fr: U, en: V}]}")
            .load()
            .figures()
            .get(0);

    FigurePresentation shown = figure.presentation();
    assertEquals(Optional.of(FigureForm.TWO_BY_TWO), shown.form());
    assertEquals(FigureOrder.VALUE, shown.order());
    TwoByTwo square = shown.square().orElseThrow();
    assertEquals(new Label("A", "B"), square.columns().label());
    assertEquals(new Label("k", "l"), square.rows().values().get(1));
    assertEquals(List.of(List.of("oui", "non"), List.of("non", "oui")), square.cells());
    assertEquals(Optional.of(new Label("Q", "R")), shown.question());
    assertEquals(Optional.of(new Label("S", "T")), shown.base());
    assertEquals(List.of(new Label("U", "V")), shown.notes());
  }

  @Test
  void totalsAreReadWhereTheFormHasAPlaceForThem() {
    Figure figure =
        with("indicator: online, form: stacked, nets: [{label: {fr: Tous, en: All}, modalities: [oui, non]}]}")
            .load()
            .figures()
            .get(0);

    assertEquals(
        List.of(new NetTotal(new Label("Tous", "All"), List.of("oui", "non"))),
        figure.presentation().nets());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "by: size} | figure 'online_by_size' needs indicator or indicators, and not both",
        "indicator: online, indicators: [online]} | figure 'online_by_size' needs indicator or indicators, and not both",
        "indicators: [online, chanels]} | unknown indicator 'chanels'",
        "indicators: [online, channels]} | the indicators of a figure have different bases",
        "indicators: [online, staff_mean]} | the indicators of a figure have different statistics",
        "indicator: online, modalities: [perhaps]} | unknown modality 'perhaps'",
        "indicator: channels, modalities: [market]} | unknown modality 'market'",
        "indicator: online, by: branch} | domain [branch] is not estimated",
        "indicator: channels, form: stacked} | form stacked needs answers of which a company gives one",
        "indicator: channels, nets: [{label: {fr: a, en: b}, modalities: [site, site]}]} | answers of which a company gives several do not add up",
        "indicator: online, nets: [{label: {fr: a, en: b}, modalities: [oui, no]}]} | unknown modality 'no'",
        "indicator: online, form: two_by_two} | form two_by_two and square go together",
        "indicator: online, form: bars, nets: [{label: {fr: a, en: b}, modalities: [oui, non]}]} | form bars shows no totals",
        "indicator: online, by: size, form: map} | segment 'size' has no map",
        "indicator: online, form: map} | a map needs the segment it divides",
        "indicator: online, form: pie} | 'pie' is not accepted here"
      })
  void aFigureThatCannotBeShownIsRefused(String declared, String problem) {
    List<String> told = with(declared).problems().stream().map(Problem::problem).toList();

    assertEquals(List.of(problem), told);
  }

  private WrittenSurvey with(String declared) {
    return WrittenSurvey.of(folder, "shops").with(DECLARED, declared);
  }
}
