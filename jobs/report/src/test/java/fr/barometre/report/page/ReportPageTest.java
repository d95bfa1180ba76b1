package fr.barometre.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
  private static final String AWKWARD = "Fours <b>à bois</b> & \\\"gaz\\\" </script>";

  @TempDir Path root;

  @Test
  void everyElementIsClosedAndEveryIdIsOnce() throws Exception {
    Document page = parsed(page(edition()));

    Set<String> ids = new HashSet<>();
    NodeList elements = page.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      String id = ((Element) elements.item(i)).getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), id + " is there twice");
    }
    assertTrue(ids.contains("fr-figure-ovens") && ids.contains("en-figure-ovens"), ids.toString());
  }

  @Test
  void everyLinkAndLabelPointsToSomething() throws Exception {
    Document page = parsed(page(edition()));
    Set<String> ids = new HashSet<>();
    NodeList elements = page.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      ids.add(((Element) elements.item(i)).getAttribute("id"));
    }

    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String target = element.getAttribute("href").replaceFirst("^#", "");
      assertTrue(target.isEmpty() || ids.contains(target), "#" + target);
      for (String name :
          (element.getAttribute("aria-labelledby") + " " + element.getAttribute("for"))
              .trim()
              .split(" ")) {
        assertTrue(name.isEmpty() || ids.contains(name), name);
      }
    }
  }

  @Test
  void everyFigureHasItsChartItsTableAndEveryNoteInBothLanguages() throws Exception {
    Edition edition = edition();
    Document page = parsed(page(edition));

    for (Language language : Language.values()) {
      for (String id : new String[] {"ovens", "wood_by_size"}) {
        Element article =
            byId(
                page,
                FigureArticle.id(
                    new FigureReading(edition, id, Optional.empty()).read(), language));
        FigureNotes notes =
            FigureNotes.of(new FigureReading(edition, id, Optional.empty()).read(), language);
        notes
            .all()
            .forEach(
                note -> assertTrue(article.getTextContent().contains(note.text()), note.text()));
        JsonNode charts =
            packed(page(edition)).at("/files/" + id + "/" + LanguagePart.code(language));
        assertTrue(charts.get("narrow").asText().contains("<svg"));
        assertEquals(language == Language.EN, charts.path("wide").asText().contains("<svg"));
        assertEquals(
            language == Language.FR ? 1 : 0, article.getElementsByTagName("svg").getLength());
        assertEquals(1, article.getElementsByTagName("table").getLength());
        assertEquals(2, article.getElementsByTagName("button").getLength());
      }
    }
  }

  @Test
  void thePageSaysThatAnswersAreSyntheticAndSoDoesEverySheetOfPaper() throws Exception {
    String page = page(edition());

    assertTrue(page.contains("@page fr{@bottom-left{content:\"Réponses synthétiques\"}}"));
    assertTrue(page.contains("@page en{@bottom-left{content:\"Synthetic answers\"}}"));
    assertTrue(
        parsed(page)
            .getElementsByTagName("header")
            .item(0)
            .getTextContent()
            .contains("Réponses synthétiques"));
  }

  @Test
  void textsOfTheSurveyCannotBecomeMarkup() throws Exception {
    EditionFolder folder = PublishedSample.write(root, "2020");
    String manifest =
        Files.readString(folder.manifest())
            .replace("Fours à bois", AWKWARD)
            .replace("À gaz", AWKWARD)
            .replace("Petite", AWKWARD);
    Files.writeString(folder.manifest(), manifest);
    String page = page(new Editions(root).get(Optional.empty(), Optional.empty()));

    assertFalse(page.contains("<b>à bois"), "a label became markup");
    Document parsed = parsed(page);
    assertTrue(
        parsed
            .getDocumentElement()
            .getTextContent()
            .contains("Fours <b>à bois</b> & \"gaz\" </script>"));
    assertEquals(3, scripts(page));
  }

  @Test
  void aWithheldCellHasNoNumberAnywhere() throws Exception {
    String page = page(edition());
    JsonNode cell = packed(page).at("/cells/ovens/size=small/1");
    JsonNode wood = packed(page).at("/cells/ovens/size=small/0");
    JsonNode hidden = wood.isNull() ? cell : wood;

    assertEquals("withheld", hidden.get(5).asText());
    for (int number = 0; number < 4; number++) {
      assertEquals("", hidden.get(number).asText(), hidden.toString());
    }
    Element article = byId(parsed(page), "fr-figure-wood_by_size");
    NodeList rows = article.getElementsByTagName("tr");
    String row = "";
    for (int i = 0; i < rows.getLength(); i++) {
      if (((Element) rows.item(i)).getAttribute("class").equals("withheld")) {
        row = rows.item(i).getTextContent();
      }
    }
    assertTrue(row.contains("non diffusé"), row);
    assertFalse(row.contains("%"), row);
    String csv = packed(page).at("/files/wood_by_size/fr/csv").asText();
    assertTrue(
        csv.lines().anyMatch(line -> line.contains("small,Petite,wood,À bois,,,,,4,withheld")),
        csv);
  }

  @Test
  void theFilesToSaveAreThoseOfTheFigureCommand() throws Exception {
    String page = page(edition());
    JsonNode files = packed(page).get("files");

    String svg = files.at("/ovens/en/svg").asText();
    assertTrue(
        svg.startsWith("<svg") && svg.contains("Ovens") && svg.contains("<style>\n</style>"), svg);
    assertTrue(files.at("/ovens/en/csv").asText().contains("Wood-fired"));
  }

  @Test
  void nothingIsFetched() throws Exception {
    String page = page(edition());

    Matcher address = Pattern.compile("(?:src|href)=\"([^\"]*)\"|url\\(([^)]*)\\)").matcher(page);
    while (address.find()) {
      String target = address.group(1) == null ? address.group(2) : address.group(1);
      assertTrue(target.startsWith("#") || target.startsWith("data:font/"), target);
    }
    assertFalse(page.contains("fetch("));
    assertFalse(page.contains("@import"));
  }

  @Test
  void theLanguageAskedForIsShownFirst() throws Exception {
    Document page = parsed(new ReportPage(edition(), Language.EN).write());

    assertEquals("en", page.getDocumentElement().getAttribute("lang"));
    assertTrue(byId(page, "fr").hasAttribute("hidden"));
    assertFalse(byId(page, "en").hasAttribute("hidden"));
    assertEquals("Survey", page.getElementsByTagName("title").item(0).getTextContent());
  }

  private Edition edition() throws IOException {
    PublishedSample.write(root, "2020");
    return new Editions(root).get(Optional.empty(), Optional.empty());
  }

  private static String page(Edition edition) {
    return new ReportPage(edition, Language.FR).write();
  }

  /** As XML, once elements that are always empty are closed; scripts and styles are no markup. */
  private static Document parsed(String page) throws Exception {
    String xml =
        page.replaceAll("(?s)(<(script|style)[^>]*>).*?</\\2>", "$1</$2>")
            .replaceAll("<((?:meta|input)[^>]*)>", "<$1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static Element byId(Document page, String id) {
    NodeList elements = page.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      if (((Element) elements.item(i)).getAttribute("id").equals(id)) {
        return (Element) elements.item(i);
      }
    }
    throw new AssertionError("no element has the id " + id);
  }

  private static String script(String page, String id) {
    Matcher script =
        Pattern.compile("<script[^>]* id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertTrue(script.find(), id);
    return script.group(1);
  }

  private static int scripts(String page) {
    return page.split("</script>", -1).length - 1;
  }

  private static JsonNode packed(String page) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(script(page, "packed"));
    return new ObjectMapper()
        .readTree(new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
  }
}
