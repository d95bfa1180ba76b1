package fr.barometre.pipeline;

import fr.barometre.survey.Label;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.WeightingPlan;

/** How companies are weighted. */
record WeightingLabel(SampleDesign design, WeightingPlan plan) {

  /** In words, for whoever quotes a figure. */
  Label text() {
    Label drawn = ofDraw();
    Label raised =
        plan.nonResponse()
            .map(
                any ->
                    new Label(
                        drawn.fr() + ", corrigé de la non-réponse par classes",
                        drawn.en() + ", corrected for non-response by classes"))
            .orElse(drawn);
    Label calibrated =
        plan.calibration()
            .map(
                by ->
                    new Label(
                        raised.fr() + ", calé sur marges (" + by.method() + ")",
                        raised.en() + ", calibrated on margins (" + by.method() + ")"))
            .orElse(raised);
    return plan.trimming()
        .map(
            any ->
                new Label(
                    calibrated.fr() + ", poids tronqués (la variance n'en tient pas compte)",
                    calibrated.en() + ", trimmed (which the variance takes no notice of)"))
        .orElse(calibrated);
  }

  private Label ofDraw() {
    return switch (design.weights()) {
      case NONE -> new Label("sans pondération", "unweighted");
      case VARIABLE ->
          new Label(
              "poids fournis par la variable " + design.weight().orElseThrow(),
              "weights given by variable " + design.weight().orElseThrow());
      case SAMPLE ->
          new Label("poids de tirage du fichier d'échantillon", "weights of the sample file");
      case FRAME ->
          new Label(
              "redressement par strate sur les effectifs de la base de sondage",
              "weighted by stratum to the counts of the frame");
    };
  }
}
