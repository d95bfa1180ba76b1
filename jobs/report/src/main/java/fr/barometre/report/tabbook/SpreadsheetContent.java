package fr.barometre.report.tabbook;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The tables of an OpenDocument spreadsheet, with the formats of their numbers. */
final class SpreadsheetContent {
  private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final List<String> NAMESPACES = List.of("office", "table", "text", "style");

  private final XMLStreamWriter xml;

  SpreadsheetContent(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void write(List<Sheet> sheets) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("office:document-content");
    for (String name : NAMESPACES) {
      xml.writeAttribute("xmlns:" + name, URN + name + ":1.0");
    }
    xml.writeAttribute("xmlns:number", URN + "datastyle:1.0");
    xml.writeAttribute("xmlns:fo", URN + "xsl-fo-compatible:1.0");
    xml.writeAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    xml.writeAttribute("office:version", "1.3");
    styles();
    xml.writeStartElement("office:body");
    xml.writeStartElement("office:spreadsheet");
    for (int s = 0; s < sheets.size(); s++) {
      table(sheets.get(s), s == 0);
    }
    ranges(sheets);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void styles() throws XMLStreamException {
    xml.writeStartElement("office:automatic-styles");
    for (Cell.Form form : Cell.Form.values()) {
      if (form != Cell.Form.TEXT) {
        number(form);
        style(form.name(), "N" + form.name());
      }
    }
    xml.writeStartElement("style:style");
    xml.writeAttribute("style:name", "HEADER");
    xml.writeAttribute("style:family", "table-cell");
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
    xml.writeAttribute("number:decimal-places", Integer.toString(form.decimals()));
    xml.writeAttribute("number:min-decimal-places", Integer.toString(form.decimals()));
    xml.writeAttribute("number:min-integer-digits", "1");
    xml.writeAttribute("number:grouping", Boolean.toString(form.pattern().contains(",")));
    if (share) {
      xml.writeStartElement("number:text");
      xml.writeCharacters("%");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void style(String name, String data) throws XMLStreamException {
    xml.writeEmptyElement("style:style");
    xml.writeAttribute("style:name", name);
    xml.writeAttribute("style:family", "table-cell");
    xml.writeAttribute("style:data-style-name", data);
  }

  private void table(Sheet sheet, boolean linked) throws XMLStreamException {
    xml.writeStartElement("table:table");
    xml.writeAttribute("table:name", sheet.name());
    xml.writeEmptyElement("table:table-column");
    xml.writeAttribute("table:number-columns-repeated", Integer.toString(sheet.header().size()));
    xml.writeStartElement("table:table-header-rows");
    xml.writeStartElement("table:table-row");
    for (String header : sheet.header()) {
      text(header, "HEADER");
    }
    xml.writeEndElement();
    xml.writeEndElement();
    for (List<Cell> row : sheet.rows()) {
      xml.writeStartElement("table:table-row");
      for (int c = 0; c < row.size(); c++) {
        if (linked && c == 0) {
          link(row.get(c).text());
        } else {
          cell(row.get(c));
        }
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void cell(Cell cell) throws XMLStreamException {
    if (cell.number().isEmpty()) {
      text(cell.text(), "");
      return;
    }
    xml.writeEmptyElement("table:table-cell");
    xml.writeAttribute("table:style-name", cell.form().name());
    xml.writeAttribute(
        "office:value-type", cell.form() == Cell.Form.SHARE ? "percentage" : "float");
    xml.writeAttribute("office:value", Double.toString(cell.number().getAsDouble()));
  }

  private void text(String text, String style) throws XMLStreamException {
    if (text.isEmpty()) {
      xml.writeEmptyElement("table:table-cell");
      return;
    }
    xml.writeStartElement("table:table-cell");
    if (!style.isEmpty()) {
      xml.writeAttribute("table:style-name", style);
    }
    xml.writeAttribute("office:value-type", "string");
    xml.writeStartElement("text:p");
    xml.writeCharacters(text);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void link(String sheet) throws XMLStreamException {
    xml.writeStartElement("table:table-cell");
    xml.writeAttribute("office:value-type", "string");
    xml.writeStartElement("text:p");
    xml.writeStartElement("text:a");
    xml.writeAttribute("xlink:type", "simple");
    xml.writeAttribute("xlink:href", "#'" + sheet + "'.A1");
    xml.writeCharacters(sheet);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void ranges(List<Sheet> sheets) throws XMLStreamException {
    xml.writeStartElement("table:database-ranges");
    for (int s = 0; s < sheets.size(); s++) {
      Sheet sheet = sheets.get(s);
      xml.writeEmptyElement("table:database-range");
      xml.writeAttribute("table:name", "table_" + (s + 1));
      xml.writeAttribute(
          "table:target-range-address",
          "'%s'.A1:'%s'.%s%d"
              .formatted(
                  sheet.name(),
                  sheet.name(),
                  Letters.letter(sheet.header().size() - 1),
                  sheet.rows().size() + 1));
      xml.writeAttribute("table:contains-header", "true");
    }
    xml.writeEndElement();
  }
}
