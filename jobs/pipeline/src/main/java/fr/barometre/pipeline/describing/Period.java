package fr.barometre.pipeline.describing;

import fr.barometre.survey.Survey;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The time an edition is about, as SDMX writes it. */
final class Period {
  /** A year, or a part of one that SDMX knows: 2018, 2018-04, 2018-S1, 2018-Q2, 2018-W07. */
  private static final Pattern SDMX =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]|A1|S[12]|T[1-3]|Q[1-4]|W\\d{2}|M(0[1-9]|1[0-2])))?");

  private Period() {}

  /** The edition where it is a period; else the days of collection, {@code 2018-04-03/P88D}. */
  static String of(Survey survey) {
    if (SDMX.matcher(survey.edition()).matches()) {
      return survey.edition();
    }
    long days = ChronoUnit.DAYS.between(survey.collectedFrom(), survey.collectedTo()) + 1;
    return survey.collectedFrom() + "/P" + days + "D";
  }
}
