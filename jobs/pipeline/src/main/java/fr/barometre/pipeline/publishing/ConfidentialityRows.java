package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.Judged;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Label;
import fr.barometre.survey.MagnitudeRule;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.StatusReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was hidden in each table, as rows of {@code confidentiality}. */
public final class ConfidentialityRows {

  private final Survey survey;
  private final String runId;
  private final Confidentiality plan;
  private final List<Reason> reasons;

  public ConfidentialityRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
    this.plan = survey.confidentiality().orElseThrow();
    this.reasons =
        Arrays.stream(Reason.values())
            .filter(reason -> isDeclared(plan, reason))
            .sorted(Comparator.comparing(Reason::code))
            .toList();
  }

  /**
   * Figures and their tables first.
   *
   * @param others the reasons of all rows of each other table, as {@code status_reason} holds them
   */
  public Iterator<Object[]> of(List<Judged> figures, Map<String, List<String>> others) {
    List<Object[]> rows = new ArrayList<>();
    add(rows, EstimatesTable.ESTIMATES, figures);
    for (ReportTable table : survey.tables()) {
      add(rows, table.name(), figures.stream().filter(judged -> shows(table, judged)).toList());
    }
    others.forEach((table, reasons) -> addOther(rows, table, reasons));
    return rows.iterator();
  }

  private static boolean isDeclared(Confidentiality plan, Reason reason) {
    return switch (reason) {
      case PUBLISHED -> false;
      case DOMINANCE -> plan.magnitudes().isPresent();
      case HOLDING -> plan.holding().isPresent();
      case P_PERCENT -> plan.magnitudes().flatMap(MagnitudeRule::pPercent).isPresent();
      case FREQUENCY, GROUP, COMPLEMENT, SECONDARY -> true;
    };
  }

  private static boolean shows(ReportTable table, Judged judged) {
    return table.indicators().contains(judged.row().measured().indicator().id())
        && (table.domains().isEmpty() || table.domains().contains(judged.row().segments()));
  }

  private void add(List<Object[]> rows, String table, List<Judged> figures) {
    if (plan.tellsReasons()) {
      for (Reason reason : reasons) {
        add(rows, table, figures, Optional.of(reason));
      }
    } else {
      add(rows, table, figures, Optional.empty());
    }
  }

  /**
   * @param reason none for all together
   */
  private void add(
      List<Object[]> rows, String table, List<Judged> figures, Optional<Reason> reason) {
    List<Judged> hidden =
        figures.stream()
            .filter(any -> any.reason() != Reason.PUBLISHED)
            .filter(any -> reason.isEmpty() || reason.get() == any.reason())
            .toList();
    double share = respondents(hidden) / respondents(figures);
    rows.add(row(table, reason, figures.size(), hidden.size(), Defined.orNull(share)));
  }

  /** A row with several reasons counts under the first. */
  private void addOther(List<Object[]> rows, String table, List<String> texts) {
    List<StatusReason> hidden =
        texts.stream().flatMap(text -> ofConfidentiality(text).stream()).toList();
    if (!plan.tellsReasons()) {
      rows.add(row(table, Optional.empty(), texts.size(), hidden.size(), null));
      return;
    }
    for (Reason reason : reasons) {
      long count =
          hidden.stream().filter(any -> any.detail().equals(Optional.of(reason.code()))).count();
      rows.add(row(table, Optional.of(reason), texts.size(), count, null));
    }
  }

  /** The first reason of confidentiality. */
  private static Optional<StatusReason> ofConfidentiality(String text) {
    return StatusReason.parse(text).stream()
        .filter(reason -> reason.code().equals(StatusReason.CONFIDENTIALITY))
        .findFirst();
  }

  private Object[] row(
      String table, Optional<Reason> reason, long cells, long hidden, Double share) {
    Label label =
        reason
            .map(ConfidentialityRows::label)
            .orElse(new Label("Secret statistique", "Confidentiality"));
    return new Object[] {
      survey.name(),
      survey.edition(),
      table,
      reason.map(Reason::code).orElse(StatusReason.CONFIDENTIALITY),
      label.fr(),
      label.en(),
      cells,
      hidden,
      share,
      runId
    };
  }

  private static double respondents(List<Judged> figures) {
    return figures.stream().mapToLong(any -> any.row().figure().respondents()).sum();
  }

  private static Label label(Reason reason) {
    return switch (reason) {
      case FREQUENCY -> new Label("Trop peu d'entreprises", "Too few companies");
      case HOLDING -> new Label("Trop peu de groupes de sociétés", "Too few holdings");
      case DOMINANCE -> new Label("Une entreprise domine", "One company dominates");
      case P_PERCENT ->
          new Label("Une entreprise s'estime de trop près", "One company could be estimated");
      case GROUP ->
          new Label("Réponse de tous ou d'aucune (0 % ou 100 %)", "Of all or none (0% or 100%)");
      case COMPLEMENT ->
          new Label("Complément d'un chiffre masqué", "Complement of a hidden figure");
      case SECONDARY ->
          new Label("Un chiffre masqué s'en déduirait", "A hidden figure would follow from it");
      case PUBLISHED -> new Label("Diffusé", "Published");
    };
  }
}
