package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.Judged;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Label;
import fr.barometre.survey.MagnitudeRule;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.PublishedTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** What was hidden in each table, as rows of {@code confidentiality}. */
public final class ConfidentialityRows {

  private final Survey survey;
  private final String runId;
  private final List<Reason> reasons;

  public ConfidentialityRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
    this.reasons =
        Arrays.stream(Reason.values())
            .filter(reason -> isDeclared(survey.confidentiality().orElseThrow(), reason))
            .sorted(Comparator.comparing(Reason::code))
            .toList();
  }

  public Iterator<Object[]> of(List<Judged> figures) {
    List<Object[]> rows = new ArrayList<>();
    add(rows, PublishedTables.ESTIMATES, figures);
    for (ReportTable table : survey.tables()) {
      add(rows, table.name(), figures.stream().filter(judged -> shows(table, judged)).toList());
    }
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
    double all = respondents(figures);
    for (Reason reason : reasons) {
      List<Judged> hidden = figures.stream().filter(any -> any.reason() == reason).toList();
      Label label = label(reason);
      rows.add(
          new Object[] {
            survey.name(),
            survey.edition(),
            table,
            reason.code(),
            label.fr(),
            label.en(),
            (long) figures.size(),
            (long) hidden.size(),
            Defined.orNull(respondents(hidden) / all),
            runId
          });
    }
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
