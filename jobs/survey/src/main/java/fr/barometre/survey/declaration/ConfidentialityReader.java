package fr.barometre.survey.declaration;

import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.MagnitudeRule;
import fr.barometre.survey.Nesting;
import fr.barometre.survey.PublicationPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What must not be seen of one company, as a record. */
final class ConfidentialityReader {
  private static final int MINIMUM_RESPONDENTS = 3;
  private static final double INTERVAL = 0.1;
  private static final double DOMINANCE = 0.85;

  private ConfidentialityReader() {}

  /**
   * @param publication an edition with single answers in it is for who may know reasons too
   */
  static Optional<Confidentiality> plan(Entry entry, PublicationPlan publication) {
    return entry.isPresent()
        ? Optional.of(
            new Confidentiality(
                (int) entry.number("minimum_respondents", MINIMUM_RESPONDENTS),
                entry.optional("holding"),
                entry.text("counts").equals("weighted"),
                entry.flag("groups", true),
                entry.number("interval", INTERVAL),
                entry.optional("cost").orElse("contributors"),
                magnitudes(entry.get("magnitudes")),
                entry.get("nested").items().stream().map(ConfidentialityReader::nesting).toList(),
                entry.flag("tell_reasons", publication.microdata()),
                entry.place()))
        : Optional.empty();
  }

  private static Optional<MagnitudeRule> magnitudes(Entry entry) {
    return entry.isPresent()
        ? Optional.of(
            new MagnitudeRule(
                entry.number("dominance", DOMINANCE),
                entry.get("p_percent").isPresent()
                    ? Optional.of(entry.number("p_percent", 0))
                    : Optional.empty()))
        : Optional.empty();
  }

  private static Nesting nesting(Entry entry) {
    Map<String, String> parents = new LinkedHashMap<>();
    Entry map = entry.get("parents");
    map.keys().forEach(code -> parents.put(code, map.text(code)));
    return new Nesting(entry.text("segment"), entry.text("within"), parents);
  }
}
