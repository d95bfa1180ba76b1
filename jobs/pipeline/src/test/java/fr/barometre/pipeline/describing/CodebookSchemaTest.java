package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.pipeline.SampleEdition;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** What the schema of DDI-Codebook 2.5 refuses is found, a breach at a time. */
class CodebookSchemaTest {
  private static final String CODEBOOK = read();

  @Test
  void the_codebook_of_the_sample_has_none() throws SAXException {
    assertNotNull(CodebookSchema.validated(CODEBOOK));
  }

  /**
   * A first text put for another, as regular expressions do. The last six break what the schema
   * asks beyond the published one.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ddi:codebook:2_5" | http://www.icpsr.umich.edu/DDI"
          version="2.5" | version="2.6"
          (?s)(<docDscr>.*</docDscr>)(.*</stdyDscr>) | $2$1
          (<titl .*</titl>) | $1$1
          (?s)(<titl .*</titl>)(\\s*)(<parTitl .*</parTitl>) | $3$2$1
          <titl .*</titl> | ``
          (?s)<fileDscr.*</fileDscr> | ``
          event="start" | event="beginning"
          clusion="I" | clusion="yes"
          (<fileCont .*</fileCont>) | $1$1
          (?s)(<fileCont.*</fileCont>)(.*</dimensns>) | $2$1
          (<dimensns>) | $1<cells>1</cells>
          <valrng>\\s*<range .*/> | <valrng>
          UNITS="REAL" | UNITS="reals"
          <var (ID="\\w+") name="\\w+" | <var $1
          ID="V_edition" | ID="V_survey"
          ID="V_edition" | ID="2 edition"
          wgt-var="V_weight" | wgt-var="V_none"
          files="F1" | files="F2"
          wgt="wgt" | wgt="yes"
          intrvl="contin" | intrvl="continuous"
          nature="ordinal" | nature="ordered"
          (?s)(<qstn>.*?</qstn>)(\\s*)(<catgry>.*?</catgry>) | $3$2$1
          (<catValu>.*?</catValu>) | $1$1
          (?s)(<catValu>.*?</catValu>)(.*?</labl>) | $2$1
          (<disclaimer .*</disclaimer>) | $1$1
          <disclaimer xml:lang="en" | <disclaimer xml:lang="fr"
          missing="Y" | missing="true"
          type="freq" | type="frequency"
          wgtd="not-wgtd" | wgtd="no"
          (?s)(<derivation>.*?</derivation>) | $1$1
          type="numeric" | type="number"
          schema="other" | schema="Parquet"
          otherSchema="Parquet" | otherSchema="Apache Parquet"
          <labl xml:lang="fr"> | <labl xml:lang="français">
          <catStat type | <catStat unit="x" type
          otherSchema="Parquet" | ``
          <universe xml:lang="en" | <universe xml:lang="fr"
          <labl xml:lang="en" | <labl xml:lang="fr"
          name="edition" | name="survey"
          <caseQnty>1657 | <caseQnty>1 657
          <IDNo>.*</IDNo> | <IDNo> </IDNo>
          """)
  void a_breach_is_found(String text, String other) {
    String broken = CODEBOOK.replaceFirst(text, other);
    assertNotEquals(CODEBOOK, broken);

    assertThrows(SAXException.class, () -> CodebookSchema.validated(broken));
  }

  private static String read() {
    try {
      return Files.readString(SampleEdition.shared().folder().resolve("ddi.xml"));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
