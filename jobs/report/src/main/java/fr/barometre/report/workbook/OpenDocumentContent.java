package fr.barometre.report.workbook;

import fr.barometre.report.text.FormulaGuard;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The tables of an OpenDocument spreadsheet. */
final class OpenDocumentContent {
  private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final List<String> NAMESPACES = List.of("office", "table", "text", "style");

  private final XMLStreamWriter xml;

  OpenDocumentContent(XMLStreamWriter xml) {
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
    new OpenDocumentStyles(xml).write(sheets);
    xml.writeStartElement("office:body");
    xml.writeStartElement("office:spreadsheet");
    for (int s = 0; s < sheets.size(); s++) {
      table(sheets.get(s), s + 1);
    }
    ranges(sheets);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void table(Sheet sheet, int number) throws XMLStreamException {
    xml.writeStartElement("table:table");
    xml.writeAttribute("table:name", sheet.name());
    for (int c = 0; c < sheet.header().size(); c++) {
      xml.writeEmptyElement("table:table-column");
      xml.writeAttribute("table:style-name", OpenDocumentStyles.column(number, c));
    }
    xml.writeStartElement("table:table-header-rows");
    xml.writeStartElement("table:table-row");
    for (String header : sheet.header()) {
      text(header, OpenDocumentStyles.HEADER);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    for (List<Cell> row : sheet.rows()) {
      row(row);
    }
    if (!sheet.below().isEmpty()) {
      for (int r = sheet.rows().size(); r < sheet.height(); r++) {
        row(List.of(Cell.of("")));
      }
      for (String line : sheet.below()) {
        row(List.of(Cell.of(line)));
      }
    }
    xml.writeEndElement();
  }

  private void row(List<Cell> cells) throws XMLStreamException {
    xml.writeStartElement("table:table-row");
    for (Cell cell : cells) {
      cell(cell);
    }
    xml.writeEndElement();
  }

  private void cell(Cell cell) throws XMLStreamException {
    if (cell.link().isPresent()) {
      link(cell.text(), cell.link().get());
      return;
    }
    if (cell.number().isEmpty()) {
      text(cell.text(), FormulaGuard.isRisky(cell.text()) ? cell.form().name() : "");
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
    for (String line : text.split("\\R", -1)) {
      xml.writeStartElement("text:p");
      xml.writeCharacters(line);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void link(String text, String sheet) throws XMLStreamException {
    xml.writeStartElement("table:table-cell");
    xml.writeAttribute("office:value-type", "string");
    xml.writeStartElement("text:p");
    xml.writeStartElement("text:a");
    xml.writeAttribute("xlink:type", "simple");
    xml.writeAttribute("xlink:href", "#'" + sheet + "'.A1");
    xml.writeCharacters(text);
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
                  Sheet.letter(sheet.header().size() - 1),
                  sheet.height()));
      xml.writeAttribute("table:contains-header", "true");
    }
    xml.writeEndElement();
  }
}
