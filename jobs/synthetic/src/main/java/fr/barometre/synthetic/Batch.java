package fr.barometre.synthetic;

import fr.barometre.survey.Survey;
import fr.barometre.synthetic.steps.Block;
import java.util.List;

/**
 * The responses of one block in the order of the file: right ones, and those to refuse spread among
 * them.
 *
 * @param right companies whose answers are right
 * @param wrong as many as there are faults
 * @param faults what is wrong with each of these
 */
record Batch(Survey survey, Spoiling spoiling, Block right, Block wrong, List<Fault> faults) {

  /**
   * Writes them.
   *
   * @param before responses written by earlier batches
   */
  void write(RawExport export, long before) {
    int size = right.size() + faults.size();
    int spoiled = 0;
    for (int i = 0; i < size; i++) {
      int answered = i - spoiled;
      Session session = Session.of(before + i + 1, (i + 0.5) / size, survey, right.noise());
      if (isDue(spoiled, i, size)) {
        writeWrong(export, session, spoiled, before + companyOf(spoiled, answered));
        spoiled++;
      } else {
        export.write(session, spoiling.questionnaire().answers(right, answered, before + answered));
      }
    }
  }

  /** Even spacing, and never last: a duplicate needs a later response of its company. */
  private boolean isDue(int spoiled, int i, int size) {
    return spoiled < faults.size() && (spoiled + 0.5) * size < (i + 0.5) * faults.size();
  }

  /** A duplicate is of the company whose right response comes next, the others of new ones. */
  private int companyOf(int spoiled, int next) {
    return faults.get(spoiled) == Fault.DUPLICATE ? next : right.size() + spoiled;
  }

  private void writeWrong(RawExport export, Session session, int spoiled, long company) {
    Fault fault = faults.get(spoiled);
    int nth = (int) faults.subList(0, spoiled).stream().filter(fault::equals).count();
    List<String> cells = spoiling.questionnaire().answers(wrong, spoiled, company);
    spoiling.spoil(fault, cells, nth);
    export.write(
        fault == Fault.INCOMPLETE ? session.abandoned(Spoiling.page(nth)) : session, cells);
  }
}
