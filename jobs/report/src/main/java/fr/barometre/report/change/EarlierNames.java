package fr.barometre.report.change;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.History;
import fr.barometre.survey.tables.DomainName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures, codes and variables of an edition were called in an earlier one. */
final class EarlierNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Manifest later;
  private final History history;
  private final String edition;

  /**
   * @param edition the earlier one
   */
  EarlierNames(Manifest later, String edition) {
    this.later = later;
    this.history = later.history();
    this.edition = edition;
  }

  /** A figure by its own names; the order of the segments of its domain does not count. */
  static String own(PublishedRow figure) {
    return name(
        figure.text("indicator"),
        figure.text("modality"),
        new TreeMap<>(DomainName.parse(figure.text("domain"))));
  }

  /** A figure of the later edition by the names that it had. */
  String of(PublishedRow figure) {
    String indicator = figure.text("indicator");
    String modality = figure.text("modality");
    Map<String, String> domain = new TreeMap<>();
    DomainName.parse(figure.text("domain"))
        .forEach(
            (segment, code) ->
                domain.put(
                    history.segment(segment, edition),
                    codeThen(later.segment(segment), segment, code)));
    return name(
        history.indicator(indicator, edition),
        modality == null ? null : codeThen(later.indicator(indicator), indicator, modality),
        domain);
  }

  /** A variable by the id that it had. */
  String variable(String today) {
    return history.variable(today, edition).was();
  }

  /** An expression with the ids, and the columns of answers ticked, that its variables had. */
  String expression(String today) {
    if (today == null || history.variables().isEmpty()) {
      return today;
    }
    return NAME.matcher(today).replaceAll(found -> Matcher.quoteReplacement(column(found.group())));
  }

  private String column(String today) {
    String then = history.variable(today, edition).was();
    if (!then.equals(today)) {
      return then;
    }
    return history.variables().stream()
        .filter(renaming -> today.startsWith(renaming.id() + "_"))
        .map(renaming -> history.variable(renaming.id(), edition))
        .map(
            renaming -> {
              String code = today.substring(renaming.id().length() + 1);
              return renaming.was() + "_" + renaming.code(code);
            })
        .findFirst()
        .orElse(today);
  }

  private String codeThen(Optional<Named> named, String id, String code) {
    String variable = named.map(Named::variable).orElse(id);
    return history.variable(variable == null ? id : variable, edition).code(code);
  }

  private static String name(String indicator, String modality, Map<String, String> domain) {
    return indicator + "/" + modality + "/" + domain;
  }
}
