package fr.barometre.cli;

/** What a scheduler reads. */
enum ExitCode {
  DONE(0),
  /** The raw answers broke a rule; nothing was published. */
  DATA_REFUSED(1),
  /** Wrong arguments, a wrong declaration, or a name that is not published. */
  WRONG_USAGE(2),
  /** Published, and warnings were to count as errors. */
  WARNINGS(3),
  BUG(70),
  /** Another run holds the lock, or storage cannot be reached. */
  TRY_AGAIN(75);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
