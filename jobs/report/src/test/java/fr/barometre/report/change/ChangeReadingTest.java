package fr.barometre.report.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.published.Edition;
import fr.barometre.statistics.change.LongRunMean;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.survey.BreakKind;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Editions of a few figures, each with a standard error of 0.03, so that of an independent change
 * is 0.03 x sqrt(2) = 0.0424.
 */
class ChangeReadingTest {
  private static final String RENAMED =
      """
      "history": {
        "variables": [{"id": "oven", "until": "2018", "was": "kiln", "codes": {"wood": "bois"}},
                      {"id": "size", "until": "2018", "was": "bulk", "codes": {"small": "petite"}}],
        "indicators": [{"id": "oven", "until": "2018", "was": "mood"}],
        "segments": [{"id": "size", "until": "2018", "was": "bulk"}]},
      """;

  @TempDir Path root;

  @Test
  void aFigureIsFollowedThroughRenamedIndicatorCodeSegmentAndItsCode() throws IOException {
    Edition first =
        WrittenEdition.of("2018")
            .with("\"x\": 1,")
            .share("mood", "bois", "bulk=petite", 0.40)
            .share("oven", "wood", "size=small", 0.99)
            .in(root);
    Edition second =
        WrittenEdition.of("2021").with(RENAMED).share("oven", "wood", "size=small", 0.50).in(root);

    ChangeRow row = compare(second, first).rows().get(0);

    assertEquals(0.1, row.change().difference(), 1e-12);
    assertEquals(0.03 * Math.sqrt(2), row.change().standardError(), 1e-12);
  }

  @Test
  void aVariableOfAnotherIdIsABreakUnlessItWasRenamed() throws IOException {
    Edition first =
        WrittenEdition.of("2018").variable("kiln").share("oven", "wood", "all", 0.4).in(root);
    Edition unaware = WrittenEdition.of("2019").share("oven", "wood", "all", 0.5).in(root);
    Edition aware =
        WrittenEdition.of("2021")
            .with(
                "\"history\": {\"variables\": [{\"id\": \"oven\", \"until\": \"2018\", \"was\": \"kiln\"}]},")
            .share("oven", "wood", "all", 0.5)
            .in(root);

    ChangeRow broken = compare(unaware, first).rows().get(0);

    assertEquals(BreakKind.DEFINITION, broken.breaks().get(0).kind());
    assertTrue(Double.isNaN(broken.adjusted()));
    assertEquals(0.1, broken.change().difference(), 1e-12);
    assertEquals(List.of(), compare(aware, first).rows().get(0).breaks());
  }

  @Test
  void aDeclaredBreakIsCrossedOnlyWhenAsked() throws IOException {
    Edition first = WrittenEdition.of("2018").share("oven", "wood", "all", 0.4).in(root);
    Edition second =
        WrittenEdition.of("2021")
            .with(history("breaks", "mode", "2020"))
            .share("oven", "wood", "all", 0.9)
            .in(root);

    ChangeRow broken = compare(second, first).rows().get(0);
    Comparison asked =
        new ChangeReading(second, List.of(first), MultipleTests.NONE, true).from("2018");

    assertEquals(BreakKind.MODE, broken.breaks().get(0).kind());
    assertFalse(broken.isSignificant(0.95));
    assertTrue(asked.isSignificant(asked.rows().get(0)));
    assertEquals("mode", ChangeEntry.of(broken, asked).get("breaks"));
    assertEquals("au téléphone", ChangeEntry.of(broken, asked).get("break_reason"));
  }

  @Test
  void whatDiffersInWordsAloneCanBeDeclaredUnbroken() throws IOException {
    Edition first =
        WrittenEdition.of("2018").variable("kiln").share("oven", "wood", "all", 0.4).in(root);
    Edition second =
        WrittenEdition.of("2021")
            .with(history("unbroken", "definition", "2019"))
            .share("oven", "wood", "all", 0.9)
            .in(root);

    assertEquals(List.of(), compare(second, first).rows().get(0).breaks());
  }

  @Test
  void aBalanceIsReadAgainstItsMeanOverTheEditionsThatNoBreakParts() throws IOException {
    // 2012 lies behind the break of 2015; (-0.25 + 0.125 + 0.5) / 3 = 0.125.
    Edition oldest = WrittenEdition.of("2012").balance(0.9).in(root);
    Edition older = WrittenEdition.of("2015").balance(-0.25).in(root);
    Edition first = WrittenEdition.of("2018").balance(0.125).in(root);
    Edition second =
        WrittenEdition.of("2021").with(history("breaks", "mode", "2015")).balance(0.5).in(root);
    List<Edition> before = List.of(oldest, older, first);

    ChangeRow row =
        new ChangeReading(second, before, MultipleTests.NONE, false).from("2018").rows().get(0);
    BalanceHistory history =
        new BalanceReading(List.of(second, oldest, first, older)).read("mood", "all");

    assertEquals(Optional.of(new LongRunMean(0.125, 3, 0.375)), row.longRun());
    assertEquals(
        List.of(
            "Mood: +12.5 in 2018, +50.0 in 2021: +37.5 points (95% interval: +29.2 pt to +45.8 pt)."
                + " A significant rise: chance in sampling does not explain it (adjusted p < 0.0001).",
            "  long-run mean: +12.5 over 3 editions; deviation from it: +37.5 points"),
        new ChangeText(
                new ChangeReading(second, before, MultipleTests.NONE, false).from("2018"),
                Language.EN)
            .balances());
    assertEquals(row.longRun(), history.mean());
    assertEquals(
        List.of("2012", "2015", "2018", "2021"),
        history.points().stream().map(BalanceHistory.Point::edition).toList());
    assertEquals(
        List.of(false, true, true, true),
        history.points().stream().map(BalanceHistory.Point::inMean).toList());
    assertEquals(BreakKind.MODE, history.points().get(0).breaks().get(0).kind());
    assertEquals(0.44, history.points().get(3).low().getAsDouble(), 1e-12);
  }

  @Test
  void aFigureWithheldInOneEditionHasNoDifference() throws IOException {
    Edition first = WrittenEdition.of("2018").share("oven", "wood", "all", null).in(root);
    Edition second = WrittenEdition.of("2021").share("oven", "wood", "all", 0.5).in(root);

    Comparison comparison = compare(second, first);
    Map<String, Object> entry = ChangeEntry.of(comparison.rows().get(0), comparison);

    assertEquals(List.of(), comparison.published());
    assertEquals("withheld", entry.get("status"));
    assertEquals("moins de 10 répondants", entry.get("status_reason"));
    assertEquals(null, entry.get("difference"));
    assertEquals(null, entry.get("estimate_from"));
    assertEquals(0.5, entry.get("estimate_to"));
  }

  @Test
  void theHeadlineIsSaidInAFrenchAndAnEnglishSentence() throws IOException {
    Edition first = WrittenEdition.of("2018").share("oven", "wood", "all", 0.4).in(root);
    Edition second = WrittenEdition.of("2021").share("oven", "wood", "all", 0.6).in(root);
    Comparison comparison = compare(second, first);

    // 0.2 -+ 1.963 x 0.0424 = 0.1167 and 0.2833; t = 4.71 on 796 degrees: p = 3e-6.
    assertEquals(
        List.of(
            "Fours à bois : 40,0 % en 2018, 60,0 % en 2021, soit +20,0 points (intervalle à 95 % : de +11,7 pt à +28,3 pt)."
                + " Hausse significative : le hasard de l'échantillon ne l'explique pas (p ajustée < 0,0001)."),
        plain(new ChangeText(comparison, Language.FR).headlines()));
    assertEquals(
        List.of(
            "Wood-fired ovens: 40.0% in 2018, 60.0% in 2021: +20.0 points (95% interval: +11.7 pt to +28.3 pt)."
                + " A significant rise: chance in sampling does not explain it (adjusted p < 0.0001)."),
        new ChangeText(comparison, Language.EN).headlines());
  }

  @Test
  void aPointIsPluralFromTwoInFrenchAndUnlessOneInEnglish() {
    ChangeNumbers french = new ChangeNumbers("proportion", null, Language.FR);
    ChangeNumbers english = new ChangeNumbers("balance", null, Language.EN);

    assertEquals("+1,9\u00a0point", french.inWords(0.019));
    assertEquals("\u22122,0\u00a0points", french.inWords(-0.02));
    assertEquals("0,0\u00a0point", french.inWords(0.0001));
    assertEquals("+1.0 point", english.inWords(0.01));
    assertEquals("+0.9 points", english.inWords(0.009));
  }

  @Test
  void intervalsOfChangesHaveTheLevelOfTheLaterEditionAndThatIsSaid() throws IOException {
    Edition first = WrittenEdition.of("2018").level(0.9).share("oven", "wood", "all", 0.4).in(root);
    Edition second = WrittenEdition.of("2021").share("oven", "wood", "all", 0.5).in(root);
    Comparison comparison = compare(second, first);

    assertEquals(0.95, comparison.level());
    assertTrue(
        new ChangeText(comparison, Language.EN)
            .account()
            .contains(
                "Intervals published at 90% in 2018 and at 95% in 2021; those of changes are at 95%."));
  }

  @Test
  void editionsWithNothingInCommonSaySo() throws IOException {
    Edition first = WrittenEdition.of("2018").share("other", "wood", "all", 0.4).in(root);
    Edition second = WrittenEdition.of("2021").share("oven", "wood", "all", 0.5).in(root);

    List<String> account = new ChangeText(compare(second, first), Language.EN).account();

    assertTrue(account.get(0).startsWith("No figure in common"), account.toString());
  }

  @Test
  void changesThatRestOnARunReplacedSinceAreStale() throws IOException {
    Edition first = WrittenEdition.of("2018").balance(0.1).in(root);
    Edition same =
        WrittenEdition.of("2020").with("\"inputs\": {\"(edition 2018)\": \"run-2018\"},").in(root);
    Edition stale =
        WrittenEdition.of("2021").with("\"inputs\": {\"(edition 2018)\": \"older\"},").in(root);
    Edition orphan =
        WrittenEdition.of("2022").with("\"inputs\": {\"(edition 2017)\": \"gone\"},").in(root);
    List<Edition> all = List.of(first, same, stale, orphan);

    assertEquals(List.of(), StaleChanges.of(same, all));
    assertEquals(
        List.of(new StaleChanges("2021", "2018", "older", Optional.of("run-2018"))),
        StaleChanges.of(stale, all));
    assertEquals(
        "Table changes of edition 2022 rests on run gone of edition 2017, which is no longer published: run it again.",
        StaleChanges.of(orphan, all).get(0).in(Language.EN));
  }

  private static Comparison compare(Edition second, Edition first) {
    return new ChangeReading(second, List.of(first), MultipleTests.BENJAMINI_HOCHBERG, false)
        .from(first.manifest().edition());
  }

  private static String history(String list, String kind, String since) {
    return "\"history\": {\"%s\": [{\"kind\": \"%s\", \"since\": \"%s\", \"label\": {\"fr\": \"au téléphone\", \"en\": \"by telephone\"}}]},"
        .formatted(list, kind, since);
  }

  /** French typography with plain spaces. */
  private static List<String> plain(List<String> lines) {
    return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
  }
}
