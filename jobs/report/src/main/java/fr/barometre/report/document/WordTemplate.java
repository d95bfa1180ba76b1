package fr.barometre.report.document;

import fr.barometre.report.UnknownName;
import fr.barometre.survey.NearestName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * A Word document with fields such as {@code {{ovens.value}}}: in its paragraphs, tables, text
 * boxes, headers, footers and notes.
 */
public final class WordTemplate {
  private static final int SHOWN = 80; // characters of a paragraph, to find it by

  private final String name;
  private final byte[] content;

  /** In {@code name} the document is told in messages. */
  WordTemplate(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  public static WordTemplate open(Path file) throws IOException {
    return new WordTemplate(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Writes the document with its fields filled. One that does not say that answers are invented,
   * where they are, gets the notice as its last paragraph.
   *
   * @throws UnknownName if a field names nothing or cannot stand where it does; all of them are
   *     told at once, and nothing is written
   */
  public void fill(DocumentFields fields, OutputStream out) throws IOException {
    try (XWPFDocument document = read()) {
      List<Place> places = places(document);
      check(places, fields);
      boolean told =
          places.stream()
              .flatMap(place -> place.text().names().stream())
              .anyMatch(DocumentFields.SYNTHETIC::equals);
      for (Place place : places) {
        fill(place, fields);
      }
      if (!told) {
        fields
            .synthetic()
            .ifPresent(notice -> document.createParagraph().createRun().setText(notice));
      }
      document.write(out);
    }
  }

  /** A paragraph that has a field, and what it is part of. */
  private record Place(IBody body, CTP paragraph, FieldText text) {}

  private XWPFDocument read() throws IOException {
    try {
      return new XWPFDocument(new ByteArrayInputStream(content));
    } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException foreign) {
      throw new UnknownName(
          "%s is no Word document. Save it as .docx and try again.".formatted(name));
    }
  }

  private static List<Place> places(XWPFDocument document) {
    List<Place> places = new ArrayList<>();
    add(places, document, document.getDocument());
    document.getHeaderList().forEach(part -> add(places, part, part._getHdrFtr()));
    document.getFooterList().forEach(part -> add(places, part, part._getHdrFtr()));
    document.getFootnotes().forEach(note -> add(places, note, note.getCTFtnEdn()));
    document.getEndnotes().forEach(note -> add(places, note, note.getCTFtnEdn()));
    return places;
  }

  private static void add(List<Place> places, IBody body, XmlObject part) {
    String path = "declare namespace w='" + FieldText.W + "' .//w:p";
    Stream.of(part.selectPath(path))
        .map(CTP.class::cast)
        .map(paragraph -> new Place(body, paragraph, new FieldText(paragraph)))
        .filter(place -> !place.text().names().isEmpty() || place.text().isBroken())
        .forEach(places::add);
  }

  private void check(List<Place> places, DocumentFields fields) {
    List<String> problems = new ArrayList<>();
    for (Place place : places) {
      if (place.text().isBroken()) {
        problems.add(problem(place, "braces of a field do not close", "Write {{name.value}}."));
      }
      for (String field : place.text().names()) {
        if (fields.find(field).isEmpty()) {
          problems.add(
              problem(
                  place,
                  "unknown field '" + field + "'",
                  NearestName.find(field, fields.names())
                      .map(other -> "Did you mean '" + other + "'?")
                      .orElse("values.json of figure --all has the names there are.")));
        } else if (!(fields.find(field).get() instanceof FieldContent.Words)
            && !place.text().isAlone()) {
          problems.add(
              problem(
                  place,
                  "'" + field + "' beside other text",
                  "Give a chart or a table a paragraph of its own."));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new UnknownName(String.join("\n", problems));
    }
  }

  private String problem(Place place, String problem, String remedy) {
    String text = place.text().text().strip();
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return "%s, paragraph \"%s\": %s. %s".formatted(name, shown, problem, remedy);
  }

  private static void fill(Place place, DocumentFields fields) throws IOException {
    FieldContent only = fields.find(place.text().names().get(0)).orElseThrow();
    if (only instanceof FieldContent.Words) {
      place.text().replace(field -> ((FieldContent.Words) fields.find(field).orElseThrow()).text());
      return;
    }
    place.text().replace(any -> "");
    if (only instanceof FieldContent.Drawn drawn) {
      new PlacedFigure(drawn.figure(), fields.language()).draw(place.paragraph(), place.body());
    } else if (only instanceof FieldContent.Tabled tabled) {
      new PlacedFigure(tabled.figure(), fields.language()).lay(place.paragraph(), place.body());
    }
  }
}
