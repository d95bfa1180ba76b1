package fr.barometre.pipeline.loading;

import java.util.Map;

/**
 * What a raw file says of one of its columns.
 *
 * @param name by which {@code survey.yaml} knows it
 * @param label its wording; empty where the file has none
 * @param labels of values, by the text of the cell
 * @param missing cells that the file itself declares to stand for an absence
 */
public record RawColumn(
    String name, String label, Type type, Map<String, String> labels, MissingValues missing) {

  /** A column of which only the name is known. */
  public static RawColumn named(String name) {
    return new RawColumn(name, "", Type.WRITTEN, Map.of(), MissingValues.NONE);
  }

  /** How the text of its cells comes about. */
  public enum Type {
    /** As a person or a tool wrote it: the declared decimal mark applies. */
    WRITTEN,
    /** A number kept in binary: whole ones without a decimal mark, others with a point. */
    NUMBER,
    /** A day, an instant or a time of day, in ISO order. */
    DATE
  }
}
