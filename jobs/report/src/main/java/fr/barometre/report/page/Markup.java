package fr.barometre.report.page;

/** HTML written piece by piece. Every text and every value of an attribute is escaped. */
final class Markup {
  private final StringBuilder html = new StringBuilder();

  /**
   * @param attributes name and value in turn; one whose value is null is left out
   */
  Markup open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        html.append(' ').append(attributes[i]).append("=\"");
        html.append(escaped(attributes[i + 1])).append('"');
      }
    }
    html.append('>');
    return this;
  }

  Markup close(String tag) {
    html.append("</").append(tag).append(">\n");
    return this;
  }

  Markup text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** An element that holds a text alone. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** What is markup already. */
  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
