package fr.barometre.pipeline.describing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Our part of the schema of DDI-Codebook 2.5, and what stands where in a codebook. */
final class CodebookSchema {
  static final Path RESOURCES = Path.of("src/test/resources/describing");

  private static final Schema SCHEMA = schema();

  private CodebookSchema() {}

  /**
   * The codebook, for paths without prefixes.
   *
   * @throws SAXException what breaks the schema
   */
  static Document validated(String xml) throws SAXException {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The texts that an XPath selects. */
  static List<String> select(Document codebook, String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(
                      path.replace("@xml:lang", "@*[name()='xml:lang']"),
                      codebook,
                      XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(i -> nodes.item(i).getTextContent())
          .toList();
    } catch (XPathExpressionException failure) {
      throw new AssertionError(path, failure);
    }
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(RESOURCES.resolve("ddi-codebook-2.5.xsd").toFile());
    } catch (SAXException failure) {
      throw new AssertionError(failure);
    }
  }
}
