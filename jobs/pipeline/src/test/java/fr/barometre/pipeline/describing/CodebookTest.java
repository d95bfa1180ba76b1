package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SampleEdition;
import fr.barometre.survey.Label;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ResponsesTable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The codebook of the sample edition, held to what DDI-Codebook 2.5 says and to the answers. */
class CodebookTest {
  private static final SampleEdition EDITION = SampleEdition.shared();
  private static final Path RESOURCES = Path.of("src/test/resources/describing");

  private final String text = read(EDITION.folder().resolve("ddi.xml"));

  @Test
  void elements_and_attributes_are_those_of_the_standard_in_its_order() {
    valid(text);
  }

  @Test
  void an_element_out_of_order_or_a_reference_to_nothing_is_found() {
    assertThrows(
        AssertionError.class,
        () -> valid(text.replaceFirst("(?s)(<docDscr>.*</docDscr>)(.*</stdyDscr>)", "$2$1")));
    assertThrows(
        AssertionError.class,
        () -> valid(text.replaceFirst("wgt-var=\"V_weight\"", "wgt-var=\"V_none\"")));
  }

  @Test
  void it_has_all_that_a_catalogue_needs() throws IOException {
    Document codebook = valid(text);
    for (String path : Files.readAllLines(RESOURCES.resolve("ddi-required.txt"))) {
      if (!path.startsWith("#")) {
        assertTrue(select(codebook, path).size() > 0, path);
      }
    }
  }

  @Test
  void every_column_of_the_answers_is_a_variable() {
    assertEquals(
        ResponsesTable.responses(EDITION.survey()).columns().stream().map(Column::name).toList(),
        select(valid(text), "/codeBook/dataDscr/var/@name"));
  }

  @Test
  void frequencies_are_the_answers_that_the_study_printed() {
    Document codebook = valid(text);
    String tempo = "/codeBook/dataDscr/var[@name='tempo']/catgry";

    // Printed: 53 % late, 45 % in good tempo, 2 % ahead, of those who answered.
    List<String> counts = select(codebook, tempo + "/catStat");
    assertEquals(1657, counts.stream().mapToInt(Integer::parseInt).sum());
    int answered = 1657 - Integer.parseInt(counts.get(3));
    assertEquals(53, 100.0 * Integer.parseInt(counts.get(0)) / answered, 0.5);
    assertEquals(45, 100.0 * Integer.parseInt(counts.get(1)) / answered, 0.5);
    assertEquals(2, 100.0 * Integer.parseInt(counts.get(2)) / answered, 0.5);
    assertEquals(
        List.of("En retard", "Dans le bon tempo", "En avance", "sans réponse ou ne sait pas"),
        select(codebook, tempo + "/labl[@xml:lang='fr']"));
  }

  @Test
  void a_question_has_its_wording_in_both_languages_and_who_was_asked() {
    Document codebook = valid(text);
    String question = "/codeBook/dataDscr/var[@name='qui_publie']/";

    assertEquals(
        List.of(
            "Qui publie le plus souvent au nom de l'entreprise ?",
            "Who publishes most often on the company's behalf?"),
        select(codebook, question + "qstn/qstnLit"));
    assertEquals(List.of("presence = 'oui'"), select(codebook, question + "universe"));
  }

  @Test
  void no_count_is_shown_where_none_is_given() {
    String without =
        new Codebook(EDITION.survey())
            .text(new Codebook.Found("run", 1657, new Label("sans", "none"), Optional.empty()));

    assertEquals(List.of(), select(valid(without), "//catStat"));
  }

  private static Document valid(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setValidating(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver(
          (id, uri) ->
              new InputSource(Files.newBufferedReader(RESOURCES.resolve("ddi-codebook-2.5.dtd"))));
      builder.setErrorHandler(new Strict());
      String typed = xml.replaceFirst("\n", "\n<!DOCTYPE codeBook SYSTEM \"urn:ddi\">\n");
      return builder.parse(new InputSource(new StringReader(typed)));
    } catch (ParserConfigurationException | SAXException | IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> select(Document document, String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(
                      path.replace("@xml:lang", "@*[name()='xml:lang']"),
                      document,
                      XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(i -> nodes.item(i).getTextContent())
          .toList();
    } catch (XPathExpressionException failure) {
      throw new AssertionError(path, failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}
