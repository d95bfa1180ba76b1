package fr.barometre.pipeline.describing;

import static fr.barometre.pipeline.describing.CodebookSchema.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SampleEdition;
import fr.barometre.survey.Label;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ResponsesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The codebook of the sample edition, held to what DDI-Codebook 2.5 says and to the answers. */
class CodebookTest {
  private static final SampleEdition EDITION = SampleEdition.shared();

  private final String text = read(EDITION.folder().resolve("ddi.xml"));

  @Test
  void elements_and_attributes_are_those_of_the_standard_in_its_order() {
    valid(text);
  }

  @Test
  void it_has_all_that_a_catalogue_needs() throws IOException {
    Document codebook = valid(text);
    for (String path : Files.readAllLines(CodebookSchema.RESOURCES.resolve("ddi-required.txt"))) {
      if (!path.startsWith("#")) {
        assertTrue(select(codebook, path).size() > 0, path);
      }
    }
  }

  @Test
  void every_column_of_the_answers_is_a_variable() {
    assertEquals(
        ResponsesTable.responses(EDITION.survey()).columns().stream().map(Column::name).toList(),
        select(valid(text), "/codeBook/dataDscr/var/@name"));
  }

  @Test
  void frequencies_are_the_answers_that_the_study_printed() {
    Document codebook = valid(text);
    String tempo = "/codeBook/dataDscr/var[@name='tempo']/catgry";

    // Printed: 53 % late, 45 % in good tempo, 2 % ahead, of those who answered.
    List<String> counts = select(codebook, tempo + "/catStat");
    assertEquals(1657, counts.stream().mapToInt(Integer::parseInt).sum());
    int answered = 1657 - Integer.parseInt(counts.get(3));
    assertEquals(53, 100.0 * Integer.parseInt(counts.get(0)) / answered, 0.5);
    assertEquals(45, 100.0 * Integer.parseInt(counts.get(1)) / answered, 0.5);
    assertEquals(2, 100.0 * Integer.parseInt(counts.get(2)) / answered, 0.5);
    assertEquals(
        List.of("En retard", "Dans le bon tempo", "En avance", "sans réponse ou ne sait pas"),
        select(codebook, tempo + "/labl[@xml:lang='fr']"));
  }

  @Test
  void a_question_has_its_wording_in_both_languages_and_who_was_asked() {
    Document codebook = valid(text);
    String question = "/codeBook/dataDscr/var[@name='qui_publie']/";

    assertEquals(
        List.of(
            "Qui publie le plus souvent au nom de l'entreprise ?",
            "Who publishes most often on the company's behalf?"),
        select(codebook, question + "qstn/qstnLit"));
    assertEquals(List.of("presence = 'oui'"), select(codebook, question + "universe"));
  }

  @Test
  void the_universe_of_the_study_is_everybody_once_in_each_language() {
    assertEquals(
        List.of("toutes les entreprises", "all companies"),
        select(valid(text), "/codeBook/stdyDscr/stdyInfo/sumDscr/universe"));
  }

  @Test
  void formats_are_the_types_that_the_file_itself_names() throws IOException {
    Path responses = EDITION.folder().resolve("responses.parquet");
    try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(responses))) {
      assertEquals(
          file.getFileMetaData().getSchema().getFields().stream()
              .map(
                  field ->
                      field.getLogicalTypeAnnotation() == null
                          ? field.asPrimitiveType().getPrimitiveTypeName().name()
                          : field.getLogicalTypeAnnotation().toString().split("\\(")[0])
              .toList(),
          select(
              valid(text), "/codeBook/dataDscr/var/varFormat[@otherSchema='Parquet']/@formatname"));
    }
  }

  @Test
  void no_count_is_shown_where_none_is_given() {
    String without =
        new Codebook(EDITION.survey())
            .text(
                new Codebook.Found(
                    "run", OptionalLong.of(1657), new Label("sans", "none"), Optional.empty()));

    assertEquals(List.of(), select(valid(without), "//catStat"));
  }

  /** Without the companies there is no file to describe, and neither company nor weight. */
  @Test
  void an_edition_without_microdata_tells_its_questions_and_no_file() {
    Document codebook =
        valid(
            new Codebook(EDITION.survey())
                .text(
                    new Codebook.Found(
                        "run", OptionalLong.empty(), new Label("sans", "none"), Optional.empty())));

    assertEquals(List.of(), select(codebook, "//fileDscr"));
    assertEquals(List.of(), select(codebook, "//var/@files"));
    assertEquals(List.of(), select(codebook, "//varFormat"));
    assertEquals(List.of(), select(codebook, "//var[@name='company' or @name='weight']/@name"));
    assertEquals(List.of("presence"), select(codebook, "//var[@name='presence'][qstn]/@name"));
  }

  private static Document valid(String xml) {
    try {
      return CodebookSchema.validated(xml);
    } catch (SAXException breach) {
      throw new AssertionError(breach);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
