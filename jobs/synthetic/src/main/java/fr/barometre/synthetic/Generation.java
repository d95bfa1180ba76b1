package fr.barometre.synthetic;

import fr.barometre.survey.Survey;
import fr.barometre.synthetic.steps.Block;
import fr.barometre.synthetic.steps.Noise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes raw responses block by block, each block with the margins of the whole, so that memory
 * does not grow with the number of responses.
 */
final class Generation {
  private static final int TO_REFUSE = 1_000_003; // responses to refuse have chance of their own

  private final Survey survey;
  private final Margins margins;
  private final Questionnaire questionnaire;

  Generation(Survey survey, Margins margins) {
    this.survey = survey;
    this.margins = margins;
    this.questionnaire = Questionnaire.of(survey, margins.firstCompany());
  }

  /** Writes {@code responses} responses, those to refuse among them in the declared proportion. */
  void write(Path file, long responses) throws IOException {
    Noise noise = new Noise(margins.seed());
    try (RawExport export = RawExport.create(file, questionnaire.columns())) {
      long written = 0;
      for (long block = 0; written < responses; block++) {
        int size = (int) Math.min(margins.responses(), responses - written);
        batch(size, block == 0 ? margins.chance() : noise.of(block)).write(export, written);
        written += size;
      }
    }
  }

  private Batch batch(int size, Noise noise) {
    List<Fault> faults = faults(size);
    Block right = Block.of(size - faults.size(), noise, margins.steps());
    Block wrong = Block.of(faults.size(), noise.of(TO_REFUSE), margins.steps());
    Spoiling spoiling = new Spoiling(questionnaire, margins.spoiled());
    return new Batch(survey, spoiling, right, wrong, faults);
  }

  /** The faults of a block in proportion to its size, the kinds in turn. */
  private List<Fault> faults(int size) {
    List<Fault> faults = new ArrayList<>();
    for (int nth = 0; nth < size; nth++) {
      for (Fault fault : Fault.values()) {
        long declared = margins.refused().getOrDefault(fault, 0);
        if (nth < declared * size / margins.responses()) {
          faults.add(fault);
        }
      }
    }
    return faults;
  }
}
