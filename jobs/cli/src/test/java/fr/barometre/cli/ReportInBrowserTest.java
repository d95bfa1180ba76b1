package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of the 2018 survey, opened from disk in Chromium, every control of it used; held to
 * WCAG 2.1 AA by axe-core. Pictures of it are left in {@code target/report} for a person to look
 * at.
 */
@Tag("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path PICTURES = Path.of("target", "report").toAbsolutePath();
  private static final long TWO_MEGABYTES = 2_000_000;
  private static final int TRIES = 100;

  private Path published;
  private Path downloads;
  private Path page;
  private Browser browser;

  @BeforeAll
  void publishAndOpen(@TempDir(cleanup = CleanupMode.NEVER) Path place) throws IOException {
    published = place.resolve("published");
    downloads = Files.createDirectory(place.resolve("downloads"));
    page = place.resolve("rapport d'étude.html");
    Files.createDirectories(PICTURES);
    String survey = PROJECT.resolve("data/surveys/reseaux-sociaux-2018").toString();
    Barometre run = Barometre.start("run", survey, "--output", published.toString());
    assertEquals(0, run.exit(), run.err());
    barometre("report", "--to", page.toString());
    browser = Browser.start(Files.createDirectory(place.resolve("profile")), downloads);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void openAnew() {
    browser.resize(1280, 900);
    browser.open(page.resolveSibling("nowhere.html").getParent());
    browser.open(page);
    browser.await("return 'ready' in document.documentElement.dataset");
    browser.requests();
    browser.complaints();
  }

  @Test
  void itIsSmall() throws IOException {
    assertTrue(Files.size(page) < TWO_MEGABYTES, Files.size(page) + " bytes");
  }

  @Test
  void axeFindsNothingInEitherLanguageNorInAnyPartNorUnderAFilter() throws IOException {
    List<String> found = new ArrayList<>();
    // Figures are written alike: one in six of them is looked at.
    browser.run(
        "document.querySelectorAll('.figure').forEach((f, i) => { if (i % 6) f.remove(); })");
    for (String language : List.of("fr", "en")) {
      if (language.equals("en")) {
        browser.click("#fr .switch");
      }
      for (String part : List.of("codebook", "method", "figures")) {
        browser.click("#" + language + " .parts [data-part=" + part + "]");
        browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
        found.addAll(violations(language + " " + part));
      }
      browser.choose("#" + language + "-filter", "sector=tourisme");
      found.addAll(violations(language + " filtered"));
      browser.click("#" + language + " form [type=reset]");
    }
    browser.resize(390, 844);
    found.addAll(violations("en on a telephone"));

    assertEquals(List.of(), found);
  }

  @Test
  void theOtherLanguageIsOneClickAwayAndBack() {
    browser.click("#fr .switch");

    assertEquals("en", browser.run("return document.documentElement.lang").asText());
    assertEquals(
        "SMEs, mid-caps and social networks, 2018", browser.run("return document.title").asText());
    assertTrue(browser.text("#en header").contains("no real company answered"));
    assertFalse(browser.isShown("#fr"));
    assertEquals("fr", browser.run("return document.activeElement.lang").asText());
    browser.click("#en .switch");
    assertTrue(browser.isShown("#fr h1"));
    assertFalse(browser.isShown("#en"));
  }

  @Test
  void searchLeavesWhatHoldsTheWordWithoutRegardToAccents() {
    browser.type("#fr-search", "referencement");

    assertTrue(browser.isShown("#fr-figure-ladder"));
    assertFalse(browser.isShown("#fr-figure-budget"));
    String told = browser.text("#fr .found");
    assertTrue(told.contains("« referencement »"), told);
    assertEquals(
        browser
            .run("return document.querySelectorAll('#fr .figure:not([hidden])').length")
            .asText(),
        told.split(" ")[0]);
    browser.click("#fr .parts [data-part=codebook]");
    assertTrue(browser.text("#fr-codebook").contains("Référencement"));
    assertFalse(browser.text("#fr-codebook").contains("Carnet de commandes"));
    browser.type("#fr-search", "zzz");
    assertEquals("Rien ne contient « referencementzzz ».", browser.text("#fr .found"));
    browser.click("#fr form [type=reset]");
    assertEquals("Tout est affiché.", browser.text("#fr .found"));
    browser.click("#fr .parts [data-part=figures]");
    assertTrue(browser.isShown("#fr-figure-budget"));
  }

  @Test
  void theFilterShowsThePublishedNumbersOfTheDomainAndNoOthers() throws IOException {
    String csv = barometre("figure", "presence", "--by", "size_band", "--format", "text");
    String line = csv.lines().filter(any -> any.startsWith("ETI")).findFirst().orElseThrow();
    browser.choose("#fr-filter", "size_band=eti");

    browser.click("#fr-figure-presence summary");
    List<String> cells = new ArrayList<>();
    browser
        .run(
            "return [...document.querySelector('#fr-figure-presence tbody tr').cells].map((c) => c.textContent)")
        .forEach(cell -> cells.add(cell.asText()));
    for (int i = 1; i <= 4; i++) {
      assertTrue(line.contains(cells.get(i)) && !cells.get(i).isEmpty(), line + " lacks " + cells);
    }
    assertTrue(
        browser.text("#fr-figure-presence .drawn").contains(cells.get(1).replace('\u00a0', ' ')));
    assertFalse(browser.isShown("#fr-figure-presence .chart"));
    assertTrue(
        browser.text("#fr-figure-presence .domain").startsWith("Filtre : Tranche d'effectif"));
    assertTrue(browser.text("#fr .found").startsWith("Figures filtrées"));
    // A figure broken down by size keeps the row of that size alone.
    browser.click("#fr-figure-linkedin_by_size summary");
    assertEquals(
        2,
        browser
            .run(
                "return [...document.querySelectorAll('#fr-figure-linkedin_by_size tbody tr')].filter((r) => !r.hidden).length")
            .asInt());

    browser.choose("#fr-filter", "");
    assertTrue(browser.isShown("#fr-figure-presence .chart"));
    assertNotEquals(
        cells.get(1),
        browser
            .run(
                "return document.querySelector('#fr-figure-presence tbody tr').cells[1].textContent")
            .asText());
  }

  @Test
  void aWithheldNumberIsSaidToBeSoUnderTheFilterAndIsNotDrawn() throws IOException {
    String few =
        browser
            .runAsync(
                """
                const done = arguments[arguments.length - 1];
                const bytes = Uint8Array.from(atob(document.getElementById('packed').textContent), (c) => c.charCodeAt(0));
                new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).json().then((packed) => {
                  const cells = packed.cells.networks;
                  done(Object.keys(cells).find((domain) => cells[domain].every((cell) => cell[5] === 'withheld')));
                });
                """)
            .asText();
    browser.choose("#fr-filter", few);

    String drawn = browser.text("#fr-figure-networks .drawn");
    assertTrue(drawn.contains("non diffusé"), drawn);
    assertFalse(drawn.contains("%"), drawn);
    assertEquals(
        0,
        browser.run("return document.querySelectorAll('#fr-figure-networks .bar').length").asInt());
    picture("withheld");
  }

  @Test
  void savedFilesAreThoseOfTheFigureCommand() throws Exception {
    browser.click("#fr-figure-linkedin_by_size [data-save=csv]");
    String csv = saved("linkedin_by_size-fr.csv");
    browser.click("#fr-figure-linkedin_by_size [data-save=svg]");
    String svg = saved("linkedin_by_size-fr.svg");

    assertEquals(barometre("figure", "linkedin_by_size", "--format", "csv"), csv);
    assertEquals(barometre("figure", "linkedin_by_size", "--format", "svg"), svg);
    assertEquals("linkedin_by_size-fr.svg enregistré.", browser.text("#fr .found"));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(downloads.resolve("linkedin_by_size-fr.svg").toFile());
    browser.choose("#fr-filter", "sector=services");
    browser.click("#fr-figure-linkedin_by_size [data-save=csv]");
    String filtered = saved("linkedin_by_size-sector-services-fr.csv");
    assertTrue(filtered.contains("Filtre\u00a0: Secteur\u00a0: Services"), filtered);
    assertTrue(filtered.contains("Réponses synthétiques") && filtered.contains("Base"), filtered);
    assertFalse(browser.isShown("#fr-figure-linkedin_by_size [data-save=svg]"));
  }

  @Test
  void codebookAndMethodAreParts() {
    browser.click("#fr .parts [data-part=codebook]");
    String codebook = browser.text("#fr-codebook");
    assertTrue(codebook.contains("« Sur ces réseaux, votre entreprise est… »"));
    assertTrue(codebook.contains("presence = 'oui'") && codebook.contains("non concernées 29,0 %"));
    assertFalse(browser.isShown("#fr-figures"));
    assertEquals(
        "page",
        browser
            .run(
                "return document.querySelector('#fr .parts [data-part=codebook]').getAttribute('aria-current')")
            .asText());

    browser.click("#fr .parts [data-part=method]");
    String method = browser.text("#fr-method");
    assertTrue(
        method.contains("1\u202f717 réponses lues, 1\u202f657 retenues, 60 refusées"), method);
    assertTrue(
        method.contains("147\u202f767") && method.contains("Effet de plan des poids calés (Kish)"));
    // 381 of the 45,000 companies of the frame with 10 to 19 people answered.
    assertTrue(method.matches("(?s).*10 à 19\\s+381\\s+45\u202f000.*"), method);
    assertTrue(method.contains("Seuils de qualité"), method);
    browser.click("#fr .parts [data-part=figures]");
    browser.click("#fr .contents li:nth-child(4) a");
    assertEquals("H3", browser.run("return document.activeElement.tagName").asText());
  }

  @Test
  void everythingIsReachedByKeyboardAndSeenWhereItIs() {
    browser.press(Browser.TAB);
    assertEquals("skip", browser.run("return document.activeElement.className").asText());
    assertTrue(
        browser.run("return document.activeElement.getBoundingClientRect().top >= 0").asBoolean());
    browser.press(Browser.ENTER);
    assertEquals("fr-main", browser.run("return document.activeElement.id").asText());

    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      browser.press(Browser.TAB);
      JsonNode focus =
          browser.run(
              "const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
                  + "return [e.id || e.dataset.save || e.tagName, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,"
                  + " r.bottom > 0 && r.top < innerHeight]");
      assertTrue(focus.get(1).asBoolean(), "the focus is not seen on " + focus);
      assertTrue(focus.get(2).asBoolean(), "the focus is out of sight on " + focus);
      reached.add(focus.get(0).asText());
    }

    assertTrue(
        reached.containsAll(
            List.of("fr-search", "fr-filter", "BUTTON", "A", "SUMMARY", "csv", "svg")),
        reached.toString());
  }

  @Test
  void itReflowsOnATelephoneWithoutScrollingSideways() throws IOException {
    for (int width : List.of(390, 500)) {
      browser.resize(width, 844);
      for (String part : List.of("codebook", "method", "figures")) {
        browser.click("#fr .parts [data-part=" + part + "]");
        JsonNode sizes = browser.run("return [document.documentElement.scrollWidth, innerWidth]");
        assertTrue(
            sizes.get(0).asInt() <= sizes.get(1).asInt(), part + " at " + width + ": " + sizes);
      }
    }
    picture("telephone");
    browser.choose("#fr-filter", "sector=services");
    browser.run("document.querySelector('#fr-figure-activity_by_size').scrollIntoView()");
    picture("telephone-filtered");
  }

  @Test
  void nothingIsAskedOfTheNetworkAndNothingIsComplainedOf() throws IOException {
    browser.click("#fr .switch");
    browser.choose("#en-filter", "sector=services");
    browser.type("#en-search", "linkedin");
    browser.click("#en-figure-linkedin [data-save=csv]");
    saved("linkedin-sector-services-en.csv");

    List<String> away =
        browser.requests().stream()
            .filter(address -> !address.matches("(file|data|blob):.*"))
            .toList();
    assertEquals(List.of(), away);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void everySheetOfPaperSaysThatAnswersAreSynthetic() throws Exception {
    Path pdf = Files.write(PICTURES.resolve("report.pdf"), browser.pdf());
    Path text = PICTURES.resolve("report.txt");
    Process reading =
        new ProcessBuilder("pdftotext", "-layout", pdf.toString(), text.toString()).start();
    assertEquals(0, reading.waitFor());

    List<String> sheets = List.of(Files.readString(text).split("\f"));
    assertTrue(sheets.size() > 10, sheets.size() + " sheets");
    assertAll(
        sheets.stream()
            .map(sheet -> () -> assertTrue(sheet.contains("Réponses synthétiques"), sheet)));
    String all = String.join("\n", sheets);
    assertTrue(all.contains("Dictionnaire") && all.contains("Marges du calage"), "all parts");
    assertTrue(all.contains("Non pondéré"), "tables are printed though they are folded on screen");
  }

  @Test
  void itIsThereToBeLookedAt() throws IOException {
    picture("figures");
    browser.run("document.querySelector('#fr-figure-groups_by_sector').scrollIntoView()");
    picture("figure");
    browser.choose("#fr-filter", "sector=services");
    browser.run("document.querySelector('#fr-figure-activity_by_size').scrollIntoView()");
    picture("filtered");
    browser.click("#fr form [type=reset]");
    browser.click("#fr .parts [data-part=codebook]");
    picture("codebook");
    browser.click("#fr .parts [data-part=method]");
    picture("method");

    try (Stream<Path> pictures = Files.list(PICTURES)) {
      assertTrue(pictures.filter(picture -> picture.toString().endsWith(".png")).count() >= 5);
    }
  }

  private List<String> violations(String where) throws IOException {
    try (InputStream axe = ReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    JsonNode results =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then((r) => done(
              {passes: r.passes.length, violations: r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.html.slice(0, 150)).join(' | '))}));
            """);
    assertTrue(results.get("passes").asInt() > 15, where + ": " + results);
    List<String> found = new ArrayList<>();
    results.get("violations").forEach(violation -> found.add(where + ": " + violation.asText()));
    return found;
  }

  private void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.screenshot());
  }

  private String saved(String name) throws IOException {
    Path file = downloads.resolve(name);
    for (int i = 0; i < TRIES && !Files.exists(file); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException interruption) {
        throw new IllegalStateException(interruption);
      }
    }
    return Files.readString(file);
  }

  private String barometre(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", published.toString()));
    Barometre ended = Barometre.start(all.toArray(String[]::new));
    assertEquals(0, ended.exit(), ended.err());
    return ended.out();
  }
}
