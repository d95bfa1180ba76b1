package fr.barometre.report.workbook;

/** Text as it stands between the tags of XML. */
final class XmlText {

  private XmlText() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
