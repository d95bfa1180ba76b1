package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import fr.barometre.survey.NetTotal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A total of exclusive answers within one domain: the sum of their published shares, which has no
 * interval. A total with an interval is an indicator of a derived variable.
 *
 * @param share absent where one of the answers is withheld
 * @param status the gravest of its answers
 */
public record FigureNet(
    Label label, String indicator, String segment, OptionalDouble share, Status status) {

  /**
   * @param answers all of one indicator in one domain
   */
  static FigureNet of(NetTotal net, List<FigureRow> answers) {
    List<FigureRow> added =
        answers.stream().filter(row -> net.modalities().contains(row.modality())).toList();
    boolean complete =
        added.size() == net.modalities().size() && added.stream().noneMatch(FigureRow::isWithheld);
    return new FigureNet(
        net.label(),
        answers.get(0).indicator(),
        answers.get(0).segment(),
        complete
            ? OptionalDouble.of(
                added.stream().mapToDouble(row -> row.estimate().getAsDouble()).sum())
            : OptionalDouble.empty(),
        complete
            ? added.stream().map(FigureRow::status).reduce(Status.PUBLISHED, Status::graver)
            : Status.WITHHELD);
  }
}
