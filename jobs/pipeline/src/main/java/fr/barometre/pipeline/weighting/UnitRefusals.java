package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.SampleDesign;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Refuses units that cannot have been drawn: nameless ones, and those of two strata.
 *
 * @param stratum column of the stratum's code
 * @param responses the full sample
 */
public record UnitRefusals(SampleDesign design, String stratum, Dataset<Row> responses) {

  /**
   * Nothing where no units are declared.
   *
   * @throws DataRefused naming the responses and the remedy
   */
  public void refuse(StrataCounts counts) {
    if (design.units().isEmpty()) {
      return;
    }
    String name = design.units().get();
    Column unit = col(name).cast("string");
    if (counts.hasUnnamedUnit()) {
      SamplePlace place = SamplePlace.first(responses.filter(unit.isNull().or(unit.equalTo(""))));
      throw refused(
          place
              + ": primary unit '"
              + name
              + "' is empty. Complete it, or refuse such responses by a rule.");
    }
    if (!design.unitsWithinStrata()) {
      counts.findSharedUnit().ifPresent(shared -> refuseShared(unit, shared));
    }
  }

  private void refuseShared(Column unit, String shared) {
    Dataset<Row> members = responses.filter(unit.equalTo(shared));
    List<Row> strata = members.select(stratum).distinct().orderBy(stratum).takeAsList(2);
    String first = strata.get(0).getString(0);
    String second = strata.get(1).getString(0);
    throw refused(
        "primary unit '%s' is in stratum '%s' (%s) and in stratum '%s' (%s). Correct one, or say design.units_within_strata: true."
            .formatted(
                shared,
                first,
                SamplePlace.first(members.filter(col(stratum).equalTo(first))),
                second,
                SamplePlace.first(members.filter(col(stratum).equalTo(second)))));
  }

  private DataRefused refused(String message) {
    return new DataRefused(List.of(design.place() + ": " + message));
  }
}
