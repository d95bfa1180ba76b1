package fr.barometre.pipeline;

import fr.barometre.pipeline.intruder.Intruder;
import fr.barometre.pipeline.intruder.Knowledge;
import fr.barometre.pipeline.intruder.KnowledgeReader;
import fr.barometre.pipeline.intruder.PublishedRow;
import fr.barometre.pipeline.intruder.Report;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A survey published twice: protected, and with every number shown. */
final class AttackedSurvey {
  private final SurveyFolder folder;
  private final Survey survey;
  private final List<PublishedRow> published;
  private final List<PublishedRow> open;

  /**
   * @param protect declares confidentiality
   * @param show takes away further rules of quality than the least number of respondents
   */
  AttackedSurvey(SurveyFolder folder, UnaryOperator<String> protect, UnaryOperator<String> show) {
    this.folder = folder;
    String declared = folder.read("survey.yaml");
    folder.edit("survey.yaml", protect);
    this.survey = SurveyDeclaration.load(folder.path());
    this.published = publish();
    folder
        .edit("survey.yaml", text -> declared)
        .edit("survey.yaml", show)
        .edit(
            "survey.yaml",
            text -> text.replaceAll("(minimum|caution)_respondents: [0-9]+", "$1_respondents: 1"));
    this.open = publish();
  }

  private List<PublishedRow> publish() {
    return PublishedRow.read(survey, folder.table(folder.run(), "estimates"));
  }

  /** As published. */
  Report attack(boolean weighted) {
    return attack(weighted, published);
  }

  /** With one row published again. */
  Report attackWith(String indicator, String answer, Map<String, String> codes) {
    List<PublishedRow> rows = new ArrayList<>(published);
    rows.replaceAll(
        row ->
            row.isAbout(indicator, answer, codes)
                ? open.stream()
                    .filter(any -> any.isAbout(indicator, answer, codes))
                    .findFirst()
                    .orElseThrow()
                : row);
    return attack(false, rows);
  }

  /** The least and the most that a hidden number of respondents can be. */
  double[] bounds(String figure, String answer, Map<String, String> codes) {
    Knowledge knowledge = new KnowledgeReader(survey, false, open).read(published);
    return new Intruder(knowledge, folder.path()).bounds(figure, answer, codes);
  }

  private Report attack(boolean weighted, List<PublishedRow> rows) {
    Knowledge knowledge = new KnowledgeReader(survey, weighted, open).read(rows);
    return new Intruder(knowledge, folder.path()).attack();
  }
}
