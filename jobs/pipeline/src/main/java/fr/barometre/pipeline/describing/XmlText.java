package fr.barometre.pipeline.describing;

import fr.barometre.survey.Label;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML text, an element a line, indented by its depth. */
final class XmlText {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Opens an element that holds others.
   *
   * @param attributes names and values in turn; those without a value are left out
   */
  XmlText open(String name, String... attributes) {
    return act(
        () -> {
          indent();
          xml.writeStartElement(name);
          write(attributes);
          depth++;
        });
  }

  XmlText close() {
    return act(
        () -> {
          depth--;
          indent();
          xml.writeEndElement();
        });
  }

  /** An element that holds nothing. */
  XmlText empty(String name, String... attributes) {
    return act(
        () -> {
          indent();
          xml.writeEmptyElement(name);
          write(attributes);
        });
  }

  /** An element that holds a text. */
  XmlText text(String name, String content, String... attributes) {
    return act(
        () -> {
          indent();
          xml.writeStartElement(name);
          write(attributes);
          xml.writeCharacters(content);
          xml.writeEndElement();
        });
  }

  /** The same element in French and in English. */
  XmlText both(String name, Label label, String... attributes) {
    return in(name, "fr", label.fr(), attributes).in(name, "en", label.en(), attributes);
  }

  private XmlText in(String name, String language, String content, String... attributes) {
    return act(
        () -> {
          indent();
          xml.writeStartElement(name);
          xml.writeAttribute("xml", XML, "lang", language);
          write(attributes);
          xml.writeCharacters(content);
          xml.writeEndElement();
        });
  }

  String end() {
    act(
        () -> {
          xml.writeEndDocument();
          xml.close();
        });
    return text + "\n";
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
  }

  private XmlText act(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (XMLStreamException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Writing {
    void write() throws XMLStreamException;
  }
}
