package fr.barometre.survey;

import java.util.List;
import java.util.stream.Collectors;

/** A declaration that cannot be run, with everything that is wrong with it. */
public final class InvalidDeclaration extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public InvalidDeclaration(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
