package fr.barometre.report.document;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.output.FigureValue;
import fr.barometre.report.published.Edition;
import fr.barometre.survey.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A first template to change by hand: the title of the survey and the notice that answers are
 * invented, then each figure with its title, its first sentence, its chart, table and notes.
 */
public final class StarterTemplate {
  private static final String STYLES =
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="%s"/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Notes"><w:name w:val="Notes"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
      </w:styles>
      """;

  private final Edition edition;
  private final List<Figure> figures;
  private final Language language;

  /**
   * @param ids of the figures that it shows
   */
  public StarterTemplate(Edition edition, List<String> ids, Language language) {
    this.edition = edition;
    this.language = language;
    this.figures =
        ids.stream().map(id -> new FigureReading(edition, id, Optional.empty()).read()).toList();
  }

  /** With its fields as they are, for a person to go on from. */
  public void write(OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createStyles().setStyles(styles());
      document
          .getProperties()
          .getCoreProperties()
          .setTitle(edition.manifest().title().in(language));
      add(document, "Title", "{{survey.title}}");
      edition
          .manifest()
          .syntheticNotice()
          .ifPresent(any -> add(document, "Notes", "{{survey.synthetic}}"));
      for (Figure figure : figures) {
        add(document, "Heading1", "{{" + figure.id() + ".title}}");
        add(document, "Normal", "{{" + FigureValue.of(figure).get(0).id() + ".sentence}}");
        add(document, "Normal", "{{" + figure.id() + ".chart}}");
        add(document, "Normal", "{{" + figure.id() + ".table}}");
        add(document, "Notes", "{{" + figure.id() + ".notes}}");
      }
      document.write(out);
    }
  }

  /** The document that its fields make. */
  public void fill(OutputStream out) throws IOException {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    write(template);
    new WordTemplate("template", template.toByteArray())
        .fill(DocumentFields.of(edition.manifest(), figures, language), out);
  }

  private static void add(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
  }

  private CTStyles styles() {
    try {
      return StylesDocument.Factory.parse(
              STYLES.formatted(language == Language.FR ? "fr-FR" : "en-GB"))
          .getStyles();
    } catch (XmlException impossible) {
      throw new IllegalStateException(impossible); // a constant
    }
  }
}
