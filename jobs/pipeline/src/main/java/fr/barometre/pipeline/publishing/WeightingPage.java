package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.response.ResponseClass;
import fr.barometre.statistics.weighting.CalibratedMargin;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.statistics.weighting.RatioClass;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to the weights as a page for a methodologist, in French. */
public final class WeightingPage {
  /** The name of the page, beside the tables. */
  public static final String FILE = "weighting.md";

  /** A narrow space that does not break, as French groups digits. */
  private static final char GROUP = '\u202f';

  private static final int WIDEST_BAR = 40;

  private final Survey survey;
  private final Optional<ResponseAccount> response;
  private final Optional<CalibrationDiagnosis> diagnosis;
  private final List<String> lines = new ArrayList<>();

  public WeightingPage(
      Survey survey, Optional<ResponseAccount> response, Optional<CalibrationDiagnosis> diagnosis) {
    this.survey = survey;
    this.response = response;
    this.diagnosis = diagnosis;
  }

  /** Writes it and returns where. */
  public Path write(Path folder) {
    Path page = folder.resolve(FILE);
    try {
      return Files.writeString(page, text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String text() {
    lines.clear();
    add("# Redressement : %s", survey.title().fr());
    survey.synthetic().ifPresent(notice -> add("%n> %s", notice.fr()));
    response.ifPresent(this::addResponse);
    diagnosis.ifPresent(any -> addCalibration(survey.weighting().calibration().orElseThrow(), any));
    return String.join("\n", lines) + "\n";
  }

  private void addResponse(ResponseAccount account) {
    add("%n## Non-réponse%n");
    add(
        "%d entreprises tirées, dont %d hors champ ; %d ont répondu, soit %s du champ.",
        account.drawn(), account.outOfScope(), account.answered(), percent(account.rate()));
    if (account.lost() > 0) {
      add(
          "%d sont dites répondantes et aucune réponse d'elles n'est gardée : elles comptent comme non-répondantes.",
          account.lost());
    }
    add(
        "%nDans chaque classe, les répondantes représentent les autres : leur poids de tirage est divisé par le taux de réponse pondéré.%n");
    add("| classe | tirées | répondantes | taux pondéré | facteur |");
    add("|---|---:|---:|---:|---:|");
    for (ResponseClass group : account.classes()) {
      add(
          "| %s | %d | %d | %s | %s |",
          group.name().replace("|", "\\|"),
          group.drawn(),
          group.answered(),
          percent(group.rate()),
          number(group.factor(), 3));
    }
  }

  private void addCalibration(CalibrationPlan plan, CalibrationDiagnosis calibration) {
    add(
        "%nCalage par la méthode `%s`, atteint en %d itérations. Distance entre les poids : %s.",
        plan.method(), calibration.iterations(), number(calibration.distance(), 1));
    addMargins(plan, calibration);
    addRatios(calibration);
    addWeights(plan, calibration);
  }

  private void addMargins(CalibrationPlan plan, CalibrationDiagnosis calibration) {
    add("%n## Marges%n");
    add("| variable | modalité | avant | cible | après | écart avant | écart après |");
    add("|---|---|---:|---:|---:|---:|---:|");
    for (CalibratedMargin margin : calibration.margins()) {
      String code = margin.margin().category();
      add(
          "| %s | %s | %s | %s | %s | %s | %s |",
          survey.variable(margin.margin().variable()).label().fr(),
          code.isEmpty() ? "somme" : survey.variable(margin.margin().variable()).labelOf(code).fr(),
          number(margin.before(), 0),
          number(margin.margin().target(), 0),
          number(margin.after(), 0),
          percent(margin.gapBefore()),
          percent(margin.gapAfter()));
    }
    add("");
    for (PopulationMargin margin : plan.margins()) {
      add(
          "- %s : %s%s",
          survey.variable(margin.variable()).label().fr(),
          margin.source().fr(),
          margin.illustrative() ? " **(cibles illustratives)**" : "");
    }
  }

  private void addRatios(CalibrationDiagnosis calibration) {
    double[] ratios = calibration.ratios().percentiles();
    add("%n## Rapports de poids (calé / avant)%n");
    add(
        "| minimum | 1 %% | 5 %% | 10 %% | 25 %% | 50 %% | 75 %% | 90 %% | 95 %% | 99 %% | maximum |");
    add("|" + "---:|".repeat(ratios.length));
    StringBuilder row = new StringBuilder("|");
    for (double ratio : ratios) {
      row.append(' ').append(number(ratio, 3)).append(" |");
    }
    lines.add(row.toString());
    add("%n```");
    long most =
        calibration.ratios().histogram().stream().mapToLong(RatioClass::companies).max().orElse(1);
    for (RatioClass bar : calibration.ratios().histogram()) {
      add(
          "%s à %s  %6d  %s",
          number(bar.from(), 3),
          number(bar.to(), 3),
          bar.companies(),
          "█".repeat((int) Math.ceil((double) WIDEST_BAR * bar.companies() / most)));
    }
    add("```");
  }

  private void addWeights(CalibrationPlan plan, CalibrationDiagnosis calibration) {
    add("%n## Poids%n");
    add("| | avant | après |");
    add("|---|---:|---:|");
    add(
        "| somme | %s | %s |",
        number(calibration.before().sum(), 0), number(calibration.after().sum(), 0));
    add(
        "| effet de plan (Kish) | %s | %s |",
        number(calibration.before().designEffect(), 3),
        number(calibration.after().designEffect(), 3));
    if (plan.bounds().equals(RatioBounds.NONE)) {
      add("%nAucune borne n'est posée aux rapports de poids.");
      return;
    }
    add(
        "%nEntreprises aux bornes : %d à la borne basse, %d à la borne haute.",
        calibration.atBounds().lower(), calibration.atBounds().upper());
  }

  private void add(String format, Object... parts) {
    lines.add(String.format(Locale.ROOT, format, parts).replace("\r\n", "\n"));
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : number(100 * share, 2) + " %";
  }

  /** With a decimal comma, and no minus before a zero. */
  private static String number(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return (text.matches("-0(\\.0*)?") ? text.substring(1) : text)
        .replace(',', GROUP)
        .replace('.', ',');
  }
}
