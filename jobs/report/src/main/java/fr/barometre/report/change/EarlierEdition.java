package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An earlier edition seen from a later one: its figures by today's names, and what parts them. */
final class EarlierEdition {
  private static final String ESTIMATES = "estimates";

  private final Edition edition;
  private final EarlierNames names;
  private final Breaks breaks;
  private final Map<String, PublishedRow> figures = new HashMap<>();

  EarlierEdition(Edition edition, Edition later) {
    this.edition = edition;
    this.names = new EarlierNames(later.manifest(), edition.manifest().edition());
    this.breaks = new Breaks(edition, later);
    for (PublishedRow row : edition.table(ESTIMATES).first(Integer.MAX_VALUE)) {
      figures.put(EarlierNames.own(row), row);
    }
  }

  Edition edition() {
    return edition;
  }

  /** The same figure, withheld ones too. */
  Optional<PublishedRow> find(PublishedRow late) {
    return Optional.ofNullable(figures.get(names.of(late)));
  }

  List<Break> between(PublishedRow early, PublishedRow late) {
    return breaks.between(early, late);
  }
}
