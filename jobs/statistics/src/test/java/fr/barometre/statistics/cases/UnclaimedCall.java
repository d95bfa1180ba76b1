package fr.barometre.statistics.cases;

/** A call that no family knows. */
final class UnclaimedCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnclaimedCall(String call) {
    super(call);
  }
}
