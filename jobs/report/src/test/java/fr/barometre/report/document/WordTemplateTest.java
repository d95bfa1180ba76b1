package fr.barometre.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.UnknownName;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

class WordTemplateTest {
  private static final String NOTICE = "Réponses synthétiques";

  /** A paragraph with a text box, which has a paragraph of its own. */
  private static final String TEXT_BOX =
      """
      <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">
      <w:r><w:t>avant </w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{survey.source}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>
      </xml-fragment>
      """;

  @TempDir Path root;
  private Edition edition;

  @BeforeEach
  void publish() throws IOException {
    PublishedSample.write(root, "2020");
    edition = new Editions(root).get(Optional.empty(), Optional.empty());
  }

  @Test
  void aFieldIsReplacedByWhatItNames() throws IOException {
    XWPFDocument filled =
        filled(template("Au bois : {{ovens.wood.value}} (n = {{ ovens.wood.n }})."));

    assertEquals(
        "Au bois : 28,5\u00a0% (n = 1\u202f657).", filled.getParagraphs().get(0).getText());
  }

  /** Word parts text where it was edited or where its spelling was doubted. */
  @Test
  void aFieldThatWordHasPartedIntoRunsIsFoundAndKeepsTheLookOfItsFirst() throws IOException {
    XWPFDocument template = new XWPFDocument();
    XWPFParagraph paragraph = template.createParagraph();
    for (String part :
        List.of("Soit {", "{ovens.", "wood", ".val", "ue}} ", "{{ovens", ".wood.n}} !")) {
      paragraph.createRun().setText(part);
    }
    paragraph.getRuns().get(0).setBold(true);

    XWPFParagraph filled = filled(bytes(template)).getParagraphs().get(0);

    assertEquals("Soit 28,5\u00a0% 1\u202f657 !", filled.getText());
    XWPFRun first = filled.getRuns().get(0);
    assertTrue(first.isBold());
    assertEquals("Soit 28,5\u00a0%", first.text());
  }

  @Test
  void fieldsOfTablesHeadersAndTextBoxesAreFilled() throws Exception {
    XWPFDocument template = new XWPFDocument();
    template.createTable(1, 1).getRow(0).getCell(0).setText("{{ovens.gas.value}}");
    template
        .createHeader(HeaderFooterType.DEFAULT)
        .createParagraph()
        .createRun()
        .setText("{{survey.run}}");
    template.createParagraph().getCTP().set(CTP.Factory.parse(TEXT_BOX));

    XWPFDocument filled = filled(bytes(template));

    assertEquals("71,5\u00a0%", filled.getTables().get(0).getRow(0).getCell(0).getText());
    assertEquals("baking 2020, 0123456789ab", filled.getHeaderList().get(0).getText().strip());
    assertTrue(filled.getDocument().xmlText().contains("Fournil, enquête 2020."));
    assertFalse(filled.getDocument().xmlText().contains("{{"));
  }

  @Test
  void aChartIsAPictureWithATextForWhoDoesNotSeeIt() throws IOException {
    XWPFDocument filled = filled(template("{{wood_by_size.chart}}"));

    assertEquals(1, filled.getAllPictures().size());
    byte[] picture = filled.getAllPictures().get(0).getData();
    assertEquals("PNG", new String(picture, 1, 3, java.nio.charset.StandardCharsets.US_ASCII));
    XWPFRun run = filled.getParagraphs().get(0).getRuns().get(1);
    String spoken = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr();
    assertTrue(spoken.startsWith("Fours à bois. sur la base"), spoken);
  }

  @Test
  void aTableHasAHeaderRowThatIsRepeatedAndWithheldNumbersAreNoZeros() throws IOException {
    XWPFDocument filled = filled(template("{{wood_by_size.table}}"));

    XWPFTable table = filled.getTables().get(0);
    assertEquals(4, table.getNumberOfRows());
    assertTrue(table.getRow(0).isRepeatHeader());
    assertEquals("Taille", table.getRow(0).getCell(0).getText());
    assertEquals("non diffusé", table.getRow(2).getCell(2).getText());
    assertEquals("44,5\u00a0%", table.getRow(3).getCell(2).getText());
  }

  @Test
  void notesStandOnALineEachAndBeginWithTheNotice() throws IOException {
    String text = filled(template("{{ovens.notes}}")).getParagraphs().get(0).getText();

    List<String> lines = text.lines().toList();
    assertEquals(NOTICE, lines.get(0));
    assertTrue(lines.get(1).startsWith("Lecture\u00a0: "), text);
    assertTrue(lines.contains("Calcul\u00a0: baking 2020, 0123456789ab."), text);
  }

  @Test
  void aDocumentThatDoesNotSayThatAnswersAreInventedGetsTheNoticeAtItsEnd() throws IOException {
    List<XWPFParagraph> without = filled(template("{{ovens.wood.value}}")).getParagraphs();
    List<XWPFParagraph> with =
        filled(template("{{survey.synthetic}} : {{ovens.wood.value}}")).getParagraphs();

    assertEquals(NOTICE, without.get(without.size() - 1).getText());
    assertEquals(1, with.size());
  }

  @Test
  void whatNamesNothingIsToldWithItsParagraphAndTheNearestNameAllAtOnce() throws IOException {
    Path template =
        Files.write(
            root.resolve("rapport.docx"),
            bytes(
                document(
                    "Le bois : {{ovens.wod.value}}.",
                    "{{ovens.chart}} en image",
                    "Sans fin {{ovens.wood.value")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    UnknownName told =
        assertThrows(
            UnknownName.class,
            () -> WordTemplate.open(template).fill(DocumentFields.of(edition, Language.FR), out));

    assertEquals(
        """
        %1$s, paragraph "Le bois : {{ovens.wod.value}}.": unknown field 'ovens.wod.value'. Did you mean 'ovens.wood.value'?
        %1$s, paragraph "{{ovens.chart}} en image": 'ovens.chart' beside other text. Give a chart or a table a paragraph of its own.
        %1$s, paragraph "Sans fin {{ovens.wood.value": braces of a field do not close. Write {{name.value}}."""
            .formatted(template),
        told.getMessage());
    assertEquals(0, out.size());
  }

  @Test
  void whatIsNoWordDocumentIsRefused() {
    assertThrows(
        UnknownName.class,
        () -> filled("{{ovens.wood.value}}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void theStarterTemplateNamesOnlyFieldsThatThereAre() throws IOException {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    StarterTemplate starter =
        new StarterTemplate(edition, List.of("ovens", "wood_by_size"), Language.FR);
    starter.write(template);

    List<String> fields =
        new XWPFDocument(new ByteArrayInputStream(template.toByteArray()))
            .getParagraphs().stream().map(XWPFParagraph::getText).toList();
    XWPFDocument filled = filled(template.toByteArray());

    assertEquals(12, fields.size());
    assertEquals("{{survey.synthetic}}", fields.get(1));
    assertEquals("{{ovens.wood.sentence}}", fields.get(3));
    assertEquals("Enquête", filled.getParagraphs().get(0).getText());
    assertEquals(NOTICE, filled.getParagraphs().get(1).getText());
    assertEquals(2, filled.getTables().size());
    assertEquals(2, filled.getAllPictures().size());
  }

  private XWPFDocument filled(byte[] template) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WordTemplate("rapport.docx", template).fill(DocumentFields.of(edition, Language.FR), out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  private static byte[] template(String... paragraphs) throws IOException {
    return bytes(document(paragraphs));
  }

  private static XWPFDocument document(String... paragraphs) {
    XWPFDocument document = new XWPFDocument();
    for (String text : paragraphs) {
      document.createParagraph().createRun().setText(text);
    }
    return document;
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }
}
