package fr.barometre.report.workbook;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The formats of numbers and the widths of columns of an OpenDocument spreadsheet. */
final class OpenDocumentStyles {
  static final String HEADER = "HEADER";

  private static final double CENTIMETRES = 0.2; // of a character

  private final XMLStreamWriter xml;

  OpenDocumentStyles(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void write(List<Sheet> sheets) throws XMLStreamException {
    xml.writeStartElement("office:automatic-styles");
    for (Cell.Form form : Cell.Form.values()) {
      if (form == Cell.Form.TEXT) {
        text();
      } else {
        number(form);
      }
      style(form.name(), "N" + form.name());
    }
    for (int s = 0; s < sheets.size(); s++) {
      widths(sheets.get(s), s + 1);
    }
    xml.writeStartElement("style:style");
    xml.writeAttribute("style:name", HEADER);
    xml.writeAttribute("style:family", "table-cell");
    xml.writeEmptyElement("style:table-cell-properties");
    xml.writeAttribute("fo:wrap-option", "wrap");
    xml.writeEmptyElement("style:text-properties");
    xml.writeAttribute("fo:font-weight", "bold");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void number(Cell.Form form) throws XMLStreamException {
    boolean share = form == Cell.Form.SHARE;
    xml.writeStartElement(share ? "number:percentage-style" : "number:number-style");
    xml.writeAttribute("style:name", "N" + form.name());
    xml.writeEmptyElement("number:number");
    xml.writeAttribute("number:min-integer-digits", "1");
    if (form != Cell.Form.GENERAL) {
      decimals(form);
    }
    if (share) {
      xml.writeStartElement("number:text");
      xml.writeCharacters("%");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void decimals(Cell.Form form) throws XMLStreamException {
    xml.writeAttribute("number:decimal-places", Integer.toString(form.decimals()));
    xml.writeAttribute("number:min-decimal-places", Integer.toString(form.decimals()));
    xml.writeAttribute("number:grouping", Boolean.toString(form.pattern().contains(",")));
  }

  private void text() throws XMLStreamException {
    xml.writeStartElement("number:text-style");
    xml.writeAttribute("style:name", "N" + Cell.Form.TEXT.name());
    xml.writeEmptyElement("number:text-content");
    xml.writeEndElement();
  }

  /** A column style for each, since each is as wide as its longest text. */
  private void widths(Sheet sheet, int number) throws XMLStreamException {
    ColumnWidths widths = new ColumnWidths(sheet);
    for (int c = 0; c < sheet.header().size(); c++) {
      xml.writeStartElement("style:style");
      xml.writeAttribute("style:name", column(number, c));
      xml.writeAttribute("style:family", "table-column");
      xml.writeEmptyElement("style:table-column-properties");
      xml.writeAttribute(
          "style:column-width", "%.2fcm".formatted(widths.of(c) * CENTIMETRES).replace(',', '.'));
      xml.writeEndElement();
    }
  }

  static String column(int sheet, int column) {
    return "C" + sheet + "." + column;
  }

  private void style(String name, String data) throws XMLStreamException {
    xml.writeEmptyElement("style:style");
    xml.writeAttribute("style:name", name);
    xml.writeAttribute("style:family", "table-cell");
    xml.writeAttribute("style:data-style-name", data);
  }
}
