package fr.barometre.pipeline;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The editions published before, to which table {@code changes} looks back. A run knows their ids,
 * which are inputs of it; how they are read and compared, whoever starts the run knows.
 */
public interface EarlierEditions {

  /** Of a run that looks back to none. */
  static EarlierEditions none() {
    return new EarlierEditions() {
      @Override
      public Map<String, String> runs() {
        return Map.of();
      }

      @Override
      public List<Class<?>> code() {
        return List.of();
      }

      @Override
      public Iterator<Object[]> changes(Path staged) {
        throw new IllegalStateException("no earlier edition is looked at");
      }
    };
  }

  /** The run of each, by edition; empty where none is looked at. */
  Map<String, String> runs();

  /** A class of each module that computes the rows. */
  List<Class<?>> code();

  /**
   * The rows of {@code changes}, by the contract.
   *
   * @param staged every other table of the edition, with a manifest that counts only those
   */
  Iterator<Object[]> changes(Path staged);
}
