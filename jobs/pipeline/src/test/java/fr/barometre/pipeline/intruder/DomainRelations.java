package fr.barometre.pipeline.intruder;

import fr.barometre.survey.Nesting;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What domains are made up of, which is known of any count. */
final class DomainRelations {
  private final Domains domains;
  private final Set<Count> counts;
  private final List<Relation> relations = new ArrayList<>();

  DomainRelations(Survey survey, Domains domains, Set<Count> counts) {
    this.domains = domains;
    this.counts = counts;
    counts.forEach(this::part);
    survey.confidentiality().ifPresent(plan -> plan.nested().forEach(this::nest));
  }

  List<Relation> all() {
    return relations;
  }

  /** A domain is made up of its parts by any further segment. */
  private void part(Count count) {
    for (String segment : domains.segments()) {
      List<Domain> parts = domains.parts(count.domain(), segment);
      if (!parts.isEmpty()) {
        relations.add(Relation.sum(count, parts.stream().map(count::in).toList(), true));
      }
    }
  }

  /** The companies of a code of a coarser segment are those of the codes within it. */
  private void nest(Nesting nesting) {
    for (Count count : counts) {
      String code = count.domain().codes().get(nesting.within());
      if (code != null && !count.domain().segments().contains(nesting.segment())) {
        Domain rest = count.domain().without(nesting.within());
        List<Count> parts =
            nesting.parents().entrySet().stream()
                .filter(parent -> parent.getValue().equals(code))
                .map(parent -> count.in(rest.with(nesting.segment(), parent.getKey())))
                .filter(counts::contains)
                .toList();
        if (!parts.isEmpty()) {
          relations.add(Relation.sum(count, parts, true));
        }
      }
    }
  }
}
