package fr.barometre.pipeline.describing;

import fr.barometre.survey.Label;
import fr.barometre.survey.Licence;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Survey;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code ddi.xml}: the study, its file of answers and each of their variables as DDI-Codebook 2.5,
 * in French and in English.
 */
public final class Codebook {
  /** Its name in the folder of the edition. */
  public static final String FILE = "ddi.xml";

  private static final String NAMESPACE = "ddi:codebook:2_5";
  private static final Label COMPANY = new Label("Entreprise", "Company");

  private final Survey survey;
  private final XmlText xml = new XmlText();

  public Codebook(Survey survey) {
    this.survey = survey;
  }

  /**
   * What the declaration does not say.
   *
   * @param weighting how companies are weighted, in words
   * @param counts of answers; empty where they may not be shown, or were not counted
   */
  public record Found(
      String runId, OptionalLong responses, Label weighting, Optional<AnswerCounts> counts) {}

  public String text(Found found) {
    xml.open("codeBook", "xmlns", NAMESPACE, "version", "2.5", "xml:lang", "fr");
    xml.open("docDscr").open("citation");
    addTitle(found.runId());
    xml.close().close();
    xml.open("stdyDscr");
    addCitation(found.runId());
    addStudy();
    addMethod(found.weighting());
    addAccess();
    xml.close();
    new CodebookVariables(survey, xml).add(found);
    return xml.close().end();
  }

  private void addCitation(String runId) {
    xml.open("citation");
    addTitle(runId);
    survey
        .provenance()
        .producer()
        .ifPresent(producer -> xml.open("prodStmt").both("producer", producer).close());
    xml.open("serStmt").text("serName", survey.name()).close();
    xml.open("verStmt").text("version", runId, "type", "run").close();
    xml.close();
  }

  private void addTitle(String runId) {
    xml.open("titlStmt")
        .text("titl", survey.title().fr(), "xml:lang", "fr")
        .text("parTitl", survey.title().en(), "xml:lang", "en")
        .text("IDNo", survey.name() + "@" + survey.edition() + "/" + runId)
        .close();
  }

  private void addStudy() {
    xml.open("stdyInfo");
    survey.synthetic().ifPresent(notice -> xml.both("abstract", notice));
    xml.open("sumDscr");
    xml.text(
        "collDate",
        survey.collectedFrom().toString(),
        "date",
        survey.collectedFrom().toString(),
        "event",
        "start");
    xml.text(
        "collDate",
        survey.collectedTo().toString(),
        "date",
        survey.collectedTo().toString(),
        "event",
        "end");
    xml.both("anlyUnit", COMPANY);
    addUniverse();
    xml.both("dataKind", new Label("Données d'enquête", "Survey data"));
    xml.close().close();
  }

  /** The base of everybody: of a study the standard has one universe, said in each language. */
  private void addUniverse() {
    survey.bases().stream()
        .filter(base -> base.sql().isEmpty())
        .findFirst()
        .ifPresent(base -> xml.both("universe", base.label(), "clusion", "I"));
  }

  private void addMethod(Label weighting) {
    xml.open("method").open("dataColl");
    xml.both("sampProc", sampling(survey.design()));
    xml.open("sources").both("dataSrc", survey.source()).close();
    xml.both("weight", weighting);
    xml.close().close();
  }

  private Label sampling(SampleDesign design) {
    String french = design.stratum().isPresent() ? "Sondage stratifié" : "Sondage aléatoire simple";
    String english =
        design.stratum().isPresent() ? "Stratified random sample" : "Simple random sample";
    if (design.stratum().isPresent()) {
      Label stratum = survey.variable(design.stratum().get()).label();
      french += " (" + stratum.fr() + ")";
      english += " (" + stratum.en() + ")";
    }
    if (design.units().isPresent()) {
      Label units = survey.variable(design.units().get()).label();
      french += ", en grappes (" + units.fr() + ")";
      english += ", in clusters (" + units.en() + ")";
    }
    return design.finitePopulation()
        ? new Label(french + ", sans remise.", english + ", without replacement.")
        : new Label(french + ", avec remise.", english + ", with replacement.");
  }

  /**
   * The terms, whole in each language: as issued in 2012, DDI 2.5 lets a statement of use have one
   * disclaimer.
   */
  private void addAccess() {
    Optional<Licence> licence = survey.provenance().licence();
    Optional<Label> notice = survey.synthetic();
    if (licence.isEmpty() && notice.isEmpty()) {
      return;
    }
    xml.open("dataAccs");
    addUse(licence, "fr", notice.map(Label::fr));
    if (notice.isPresent()) {
      addUse(licence, "en", notice.map(Label::en));
    }
    xml.close();
  }

  private void addUse(Optional<Licence> licence, String language, Optional<String> notice) {
    xml.open("useStmt");
    licence.ifPresent(terms -> xml.text("conditions", terms.name() + " (" + terms.url() + ")"));
    notice.ifPresent(text -> xml.text("disclaimer", text, "xml:lang", language));
    xml.close();
  }
}
