package fr.barometre.survey;

import java.util.List;

/**
 * How an edition follows those before it. Editions are in the order of their names.
 *
 * @param comparedWith earlier editions that table {@code changes} compares it with, where they are
 *     published
 * @param variables questions and derived variables that had another id or other codes
 * @param indicators those that had another id
 * @param segments those that had another id; their codes are those of their variable
 * @param breaks declared beside those that differing tables show
 * @param unbroken what differs in the tables and is no break all the same
 */
public record History(
    List<String> comparedWith,
    List<Renaming> variables,
    List<Renaming> indicators,
    List<Renaming> segments,
    List<HistoryMark> breaks,
    List<HistoryMark> unbroken) {

  public History {
    comparedWith = comparedWith == null ? List.of() : List.copyOf(comparedWith);
    variables = variables == null ? List.of() : List.copyOf(variables);
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    segments = segments == null ? List.of() : List.copyOf(segments);
    breaks = breaks == null ? List.of() : List.copyOf(breaks);
    unbroken = unbroken == null ? List.of() : List.copyOf(unbroken);
  }

  /** Of an edition that declares nothing about earlier ones. */
  public static History none() {
    return new History(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same, compared with other editions. */
  History comparedWith(List<String> editions) {
    return new History(editions, variables, indicators, segments, breaks, unbroken);
  }

  /** A variable's id and codes in an earlier edition. */
  public Renaming variable(String id, String edition) {
    return Renaming.in(edition, id, variables);
  }

  /** An indicator's id in an earlier edition. */
  public String indicator(String id, String edition) {
    return Renaming.in(edition, id, indicators).was();
  }

  /** A segment's id in an earlier edition. */
  public String segment(String id, String edition) {
    return Renaming.in(edition, id, segments).was();
  }
}
