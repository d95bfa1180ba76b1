package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.design.Design;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Model;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The companies behind the terms of a model, by their outcome. */
final class ModelClasses {
  private final Survey survey;
  private final Variable outcome;
  private final Entries entries;
  private final Design design;

  /**
   * @param design of the companies with all answers
   */
  ModelClasses(Survey survey, Model model, Entries entries, Design design) {
    this.survey = survey;
    this.outcome = survey.variable(model.outcome());
    this.entries = entries;
    this.design = design;
  }

  /** All companies of the model as one class. */
  List<ClassAccount> all() {
    return byOutcome(new int[entries.size()], 1);
  }

  /**
   * A class for each code. Of a number, where most companies have the same, these and the others;
   * else all together: what they give as an outcome is that of no class.
   */
  List<ClassAccount> of(Variable term) {
    if (term.type() == AnswerType.SINGLE) {
      List<String> codes = term.modalities().stream().map(Modality::code).toList();
      String[] texts = entries.codes().get(term.id());
      return byOutcome(
          IntStream.range(0, texts.length)
              .map(i -> texts[i] == null ? -1 : codes.indexOf(texts[i]))
              .toArray(),
          codes.size());
    }
    double[] values = entries.numbers().get(term.id());
    if (term.type() == AnswerType.BOOLEAN) {
      return byOutcome(
          Arrays.stream(values).mapToInt(value -> Double.isNaN(value) ? -1 : (int) value).toArray(),
          2);
    }
    double commonest = commonest(values);
    int[] classes = Arrays.stream(values).mapToInt(value -> value == commonest ? 0 : 1).toArray();
    return byOutcome(classes, 2).stream().map(ClassAccount::onlyCounted).toList();
  }

  /** What at least half of the companies have; NaN where no number is so common. */
  private double commonest(double[] values) {
    Map<Double, Long> counts = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (design.weights()[i] != 0) {
        counts.merge(values[i], (long) design.multiplicity()[i], Long::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(value -> 2 * value.getValue() >= design.companies())
        .mapToDouble(Map.Entry::getKey)
        .min()
        .orElse(Double.NaN);
  }

  private List<ClassAccount> byOutcome(int[] classes, int classCount) {
    double[] answers = entries.numbers().get(outcome.id());
    if (outcome.type() != AnswerType.BOOLEAN) {
      boolean weighted = survey.confidentiality().filter(Confidentiality::weighted).isPresent();
      return ClassAccount.ofNumbers(design, answers, classes, classCount, weighted);
    }
    int[] rows =
        Arrays.stream(answers)
            .mapToInt(answer -> Double.isNaN(answer) ? -1 : (int) answer)
            .toArray();
    return ClassAccount.ofCodes(design, rows, classes, 2, classCount);
  }
}
