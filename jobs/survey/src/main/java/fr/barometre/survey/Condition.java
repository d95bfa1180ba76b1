package fr.barometre.survey;

import java.util.Optional;

/**
 * What a rule asks.
 *
 * @param sql true where all is right, a null result too; where {@code listed} is present, the code
 *     that is looked for
 * @param listed the reference table that must have the code
 * @param when whom the rule is about: SQL over variables; every response where absent
 * @param scope whether each response is held to it, or each raw file as a whole
 */
public record Condition(String sql, Optional<CodeList> listed, Optional<String> when, Scope scope) {

  /** What is held to a rule. */
  public enum Scope {
    /** Each response by itself. */
    ROW,
    /** The responses of a file that are kept, by aggregates over them. */
    FILE
  }
}
