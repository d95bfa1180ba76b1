package fr.barometre.survey.tables;

import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;

/** The tables a survey promises; what each contains is in a class of its own. */
public final class PublishedTables {
  private PublishedTables() {}

  /** Every table of the survey: answers, figures, then what tells about them. */
  public static List<Table> of(Survey survey) {
    List<Table> tables = new ArrayList<>();
    if (survey.publication().microdata()) {
      tables.add(ResponsesTable.responses(survey));
    }
    tables.add(EstimatesTable.estimates(survey));
    if (!survey.contrasts().isEmpty() || !survey.associations().isEmpty()) {
      tables.add(InferenceTables.associations());
    }
    if (!survey.precision().compared().isEmpty()) {
      tables.add(InferenceTables.comparisons());
    }
    if (!survey.models().isEmpty()) {
      tables.add(InferenceTables.models());
    }
    if (survey.weighting().calibration().isPresent()) {
      tables.add(WeightingTable.weighting());
    }
    if (survey.confidentiality().isPresent()) {
      tables.add(ConfidentialityTable.confidentiality());
    }
    survey.tables().forEach(declared -> tables.add(EstimatesTable.reporting(survey, declared)));
    if (!survey.history().comparedWith().isEmpty()) {
      tables.add(ChangesTable.changes());
    }
    tables.add(CheckTables.checks());
    if (survey.publication().microdata()) {
      tables.add(CheckTables.rejects());
    }
    tables.add(DictionaryTable.dictionary());
    return tables;
  }
}
