package fr.barometre.report.document;

import fr.barometre.report.chart.Chart;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.NoteKind;
import fr.barometre.report.output.PrintedTable;
import fr.barometre.survey.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A figure in a document, drawn or as a table. */
final class PlacedFigure {
  private static final int WIDEST = 16 * Units.EMU_PER_CENTIMETER; // between the margins of A4
  private static final int TABLE = 9072; // twentieths of a point: 16 cm
  private static final int NARROWEST = 4; // characters of a column
  private static final int MOST = 20;
  private static final int PADDING = 3; // characters' worth, on both sides of a cell
  private static final int PIXELS = 2; // of a picture to one of its drawing
  private static final int WIDTH_AT = 16; // bytes into a PNG; the height follows

  private final Figure figure;
  private final Language language;

  PlacedFigure(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  /** At the end of a paragraph, with a text for who does not see it. */
  void draw(CTP paragraph, IBody body) throws IOException {
    byte[] png = Chart.png(figure, language, Chart.Width.WIDE);
    ByteBuffer size = ByteBuffer.wrap(png, WIDTH_AT, 2 * Integer.BYTES);
    double width = Units.pixelToEMU(size.getInt()) / (double) PIXELS;
    double height = Units.pixelToEMU(size.getInt()) / (double) PIXELS;
    double scale = Math.min(1, WIDEST / width);
    XWPFRun run = new XWPFParagraph(paragraph, body).createRun();
    try {
      run.addPicture(
          new ByteArrayInputStream(png),
          PictureType.PNG,
          figure.id() + ".png",
          (int) (width * scale),
          (int) (height * scale));
    } catch (InvalidFormatException impossible) {
      throw new IllegalStateException(impossible); // a PNG of our own
    }
    CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
    inline.getDocPr().setName(figure.id());
    inline.getDocPr().setDescr(spoken());
  }

  /** Before a paragraph; its header is repeated on each page. */
  void lay(CTP paragraph, IBody body) {
    PrintedTable.Columns columns = new PrintedTable(figure, language).used();
    CTTbl laid;
    try (XmlCursor cursor = paragraph.newCursor()) {
      cursor.beginElement(new QName(FieldText.W, "tbl"));
      cursor.toParent();
      laid = (CTTbl) cursor.getObject();
    }
    XWPFTable table =
        new XWPFTable(laid, body, columns.lines().size() + 1, columns.header().size());
    size(laid, columns);
    fill(table.getRow(0), columns.header(), columns.words(), true);
    table.getRow(0).setRepeatHeader(true);
    for (int r = 0; r < columns.lines().size(); r++) {
      XWPFTableRow row = table.getRow(r + 1);
      row.setCantSplitRow(true);
      fill(row, columns.lines().get(r), columns.words(), false);
    }
  }

  /** Columns as wide as their longest text, within limits, so that numbers stay on one line. */
  private static void size(CTTbl laid, PrintedTable.Columns columns) {
    int[] lengths =
        IntStream.range(0, columns.header().size())
            .map(
                c ->
                    Stream.concat(Stream.of(columns.header()), columns.lines().stream())
                        .mapToInt(line -> line.get(c).length())
                        .max()
                        .orElse(0))
            .map(longest -> PADDING + Math.max(NARROWEST, Math.min(MOST, longest)))
            .toArray();
    int all = IntStream.of(lengths).sum();
    CTTblGrid grid = laid.getTblGrid() == null ? laid.addNewTblGrid() : laid.getTblGrid();
    for (int c = 0; c < lengths.length; c++) {
      BigInteger width = BigInteger.valueOf((long) TABLE * lengths[c] / all);
      (c < grid.sizeOfGridColArray() ? grid.getGridColArray(c) : grid.addNewGridCol()).setW(width);
      for (CTRow row : laid.getTrList()) {
        CTTcPr properties =
            row.getTcArray(c).isSetTcPr()
                ? row.getTcArray(c).getTcPr()
                : row.getTcArray(c).addNewTcPr();
        CTTblWidth cell = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        cell.setType(STTblWidth.DXA);
        cell.setW(width);
      }
    }
  }

  private static void fill(
      XWPFTableRow row, List<String> cells, List<Boolean> words, boolean header) {
    for (int c = 0; c < cells.size(); c++) {
      XWPFTableCell cell = row.getCell(c);
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setAlignment(words.get(c) ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
      paragraph.setSpacingAfter(0);
      XWPFRun run = paragraph.createRun();
      run.setText(cells.get(c));
      run.setBold(header);
      run.setFontSize(8);
    }
  }

  private String spoken() {
    String reading = FigureNotes.of(figure, language).find(NoteKind.READING).orElse("");
    return (figure.title().in(language) + ". " + reading).strip();
  }
}
