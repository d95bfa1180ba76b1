package fr.barometre.pipeline.checking;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/**
 * Why answers are absent, question by question: it was not asked, it was not answered, or the
 * company said that it does not know.
 *
 * <p>Where a company ticks one choice and says of another that it does not know, it has answered.
 */
final class AbsenceCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NOT_ASKED = 0;
  private static final int NO_ANSWER = 1;
  private static final int DONT_KNOW = 2;

  private final ArrayList<Place> places;
  private final int dontKnow;
  private final long[][] counts;

  /** Where the answers to a question stand; asked is -1 where everybody is. */
  private record Place(int asked, int first, int width) implements Serializable {}

  private AbsenceCounts(ArrayList<Place> places, int dontKnow) {
    this.places = places;
    this.dontKnow = dontKnow;
    this.counts = new long[places.size()][DONT_KNOW + 1];
  }

  /** The columns that are looked at. */
  static List<String> columns(Survey survey) {
    List<String> columns = new ArrayList<>(List.of(ResponseLayout.DONT_KNOW_COLUMN));
    for (Question question : survey.questions()) {
      question.askedIf().ifPresent(any -> columns.add(Derivation.askedColumn(question)));
      columns.addAll(question.columns());
    }
    return columns;
  }

  /** Nothing counted yet, in rows that hold {@link #columns} from {@code first} on. */
  static AbsenceCounts of(Survey survey, int first) {
    ArrayList<Place> places = new ArrayList<>();
    int at = first + 1;
    for (Question question : survey.questions()) {
      int asked = question.askedIf().isPresent() ? at++ : -1;
      int width = question.columns().size();
      places.add(new Place(asked, at, width));
      at += width;
    }
    return new AbsenceCounts(places, first);
  }

  /** Of no question. */
  static AbsenceCounts none() {
    return new AbsenceCounts(new ArrayList<>(), 0);
  }

  AbsenceCounts empty() {
    return new AbsenceCounts(places, dontKnow);
  }

  void add(InternalRow row) {
    for (int question = 0; question < counts.length; question++) {
      Place place = places.get(question);
      if (place.asked >= 0 && !row.getBoolean(place.asked)) {
        counts[question][NOT_ASKED]++;
      } else if (!isAnswered(row, place)) {
        counts[question][isUnknown(row, question) ? DONT_KNOW : NO_ANSWER]++;
      }
    }
  }

  private static boolean isAnswered(InternalRow row, Place place) {
    for (int at = place.first; at < place.first + place.width; at++) {
      if (!row.isNullAt(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnknown(InternalRow row, int question) {
    if (row.isNullAt(dontKnow)) {
      return false;
    }
    ArrayData unknown = row.getArray(dontKnow);
    for (int i = 0; i < unknown.numElements(); i++) {
      if (unknown.getInt(i) == question) {
        return true;
      }
    }
    return false;
  }

  void add(AbsenceCounts other) {
    for (int question = 0; question < counts.length; question++) {
      for (int reason = 0; reason < counts[question].length; reason++) {
        counts[question][reason] += other.counts[question][reason];
      }
    }
  }

  /** Shares of so many responses, in the order of the questions. */
  List<AbsenceShares> shares(long responses) {
    List<AbsenceShares> shares = new ArrayList<>();
    for (long[] count : counts) {
      shares.add(
          new AbsenceShares(
              (double) count[NOT_ASKED] / responses,
              (double) count[NO_ANSWER] / responses,
              (double) count[DONT_KNOW] / responses));
    }
    return shares;
  }
}
