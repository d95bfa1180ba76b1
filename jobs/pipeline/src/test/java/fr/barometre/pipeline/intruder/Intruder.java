package fr.barometre.pipeline.intruder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Attacks all tables of an edition at once: seeks, for each hidden number, tables that agree with
 * all that is known and in which it is less and more by what it needs.
 *
 * <p>One programme moves all numbers that are still to be proved, each as far as it needs at most;
 * a few dozen such tables prove most. The rest is bounded one by one, among the numbers that hang
 * together with it. Every table that the solver returns is added up again before it counts.
 */
public final class Intruder {
  private static final int ROUNDS = 60;
  private static final double TOLERANCE = 1e-6;

  private final Knowledge knowledge;
  private final SecondSolver solver;
  private final double[] least;
  private final double[] most;
  private final Components components;

  /**
   * @param folder for the solver's files
   */
  public Intruder(Knowledge knowledge, Path folder) {
    this.knowledge = knowledge;
    this.solver = new SecondSolver(folder);
    this.least = new double[knowledge.secrets().size()];
    this.most = new double[knowledge.secrets().size()];
    this.components = new Components(knowledge);
  }

  /** A number and whether it is to seem more, or less. */
  private record Move(int place, int sign) {}

  /** All that follows from what is published. */
  public Report attack() {
    long started = System.nanoTime();
    moveTogether();
    List<Exposed> exposed = new ArrayList<>();
    List<Exposed> unprinted = new ArrayList<>();
    for (Secret secret : knowledge.elsewhere()) {
      exposed.add(
          new Exposed(
              secret, secret.value(), secret.value(), List.of("it is shown under another name")));
    }
    for (int i = 0; i < least.length; i++) {
      List<String> because = new ArrayList<>();
      for (Move move : open(i)) {
        if (!isMet(i)) {
          because.addAll(moveAlone(move, far(move)));
        }
      }
      if (!isMet(i)) {
        Secret secret = secret(i);
        (secret.kept() ? exposed : unprinted)
            .add(
                new Exposed(
                    secret,
                    secret.value() + least[i],
                    secret.value() + most[i],
                    because.stream().distinct().toList()));
      }
    }
    return new Report(
        (int) knowledge.secrets().stream().filter(Secret::kept).count(),
        knowledge.equations().size(),
        solver.solved(),
        Duration.ofNanos(System.nanoTime() - started),
        exposed,
        unprinted);
  }

  /** The least and the most that a hidden number can be, up to ten times its true value. */
  public double[] bounds(String figure, String answer, Map<String, String> codes) {
    Count count = new Count(figure, answer, Domain.of(codes));
    for (int i = 0; i < least.length; i++) {
      if (secret(i).names().contains(count)) {
        moveAlone(new Move(i, -1), secret(i).value());
        moveAlone(new Move(i, 1), 9 * secret(i).value());
        return new double[] {secret(i).value() + least[i], secret(i).value() + most[i]};
      }
    }
    throw new IllegalArgumentException(count + " is shown.");
  }

  /** Every second time a half of them, by chance, which do not stand in each other's way. */
  private void moveTogether() {
    Random random = new Random(1);
    int before = Integer.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      List<Move> moves = new ArrayList<>();
      for (int i = 0; i < least.length; i++) {
        moves.addAll(open(i));
      }
      boolean all = round % 2 == 0;
      if (moves.isEmpty() || all && moves.size() > 0.98 * before) {
        return;
      }
      if (all) {
        before = moves.size();
      } else {
        Collections.shuffle(moves, random);
        moves = moves.subList(0, (moves.size() + 1) / 2);
      }
      move(moves);
    }
  }

  private void move(List<Move> moves) {
    LinearProgramme programme = new LinearProgramme();
    knowledge
        .secrets()
        .forEach(secret -> programme.column(0, -secret.value(), Double.POSITIVE_INFINITY));
    for (Knowledge.Equation equation : knowledge.equations()) {
      programme.row(equation.places(), equation.factors(), equation.equality(), equation.slack());
    }
    for (Move move : moves) {
      double far = far(move);
      int moved = programme.column(1 / far, 0, far);
      programme.row(new int[] {moved, move.place()}, new double[] {1, -move.sign()}, false, 0);
    }
    double[] shifts = solver.maximize(programme).values();
    mark(Arrays.copyOf(shifts, least.length));
  }

  /** What keeps it from moving so far; nothing if nothing does. */
  private List<String> moveAlone(Move move, double far) {
    List<Integer> own = components.secrets(move.place());
    int[] places = new int[least.length];
    LinearProgramme programme = new LinearProgramme();
    for (int place : own) {
      boolean moving = place == move.place();
      places[place] =
          programme.column(
              moving ? move.sign() : 0,
              moving && move.sign() < 0 ? -far : -secret(place).value(),
              moving && move.sign() > 0 ? far : Double.POSITIVE_INFINITY);
    }
    List<Knowledge.Equation> equations = components.equations(move.place());
    for (Knowledge.Equation equation : equations) {
      programme.row(
          Arrays.stream(equation.places()).map(place -> places[place]).toArray(),
          equation.factors(),
          equation.equality(),
          equation.slack());
    }
    SecondSolver.Solution solution = solver.maximize(programme);
    double[] shifts = new double[least.length];
    for (int place : own) {
      shifts[place] = solution.values()[places[place]];
    }
    mark(shifts);
    List<String> because = new ArrayList<>();
    for (int r = 0; r < equations.size() && solution.objective() < far - slack(far); r++) {
      if (Math.abs(solution.duals()[r]) > TOLERANCE) {
        because.add(equations.get(r).relation().toString());
      }
    }
    return because;
  }

  /** Adds a table up again, and keeps where it is less and more than any before. */
  private void mark(double[] shifts) {
    for (int i = 0; i < shifts.length; i++) {
      if (shifts[i] < -secret(i).value() - slack(secret(i).value())) {
        throw new IllegalStateException("negative: " + secret(i) + " moved by " + shifts[i]);
      }
    }
    for (Knowledge.Equation equation : knowledge.equations()) {
      double sum = -equation.slack();
      double size = 0;
      for (int t = 0; t < equation.places().length; t++) {
        double term = equation.factors()[t] * shifts[equation.places()[t]];
        sum += term;
        size += Math.abs(term);
      }
      if (sum > slack(size) || equation.equality() && sum < -slack(size)) {
        throw new IllegalStateException("no table, by " + sum + ": " + equation.relation());
      }
    }
    for (int i = 0; i < shifts.length; i++) {
      least[i] = Math.min(least[i], shifts[i]);
      most[i] = Math.max(most[i], shifts[i]);
    }
  }

  private static double slack(double size) {
    return TOLERANCE * (1 + size);
  }

  private double far(Move move) {
    Secret secret = secret(move.place());
    return move.sign() > 0 ? secret.need().most() : Math.min(secret.need().most(), secret.value());
  }

  private boolean isMet(int place) {
    return open(place).isEmpty();
  }

  /** Ways in which it still has to move. */
  private List<Move> open(int place) {
    Need need = secret(place).need();
    double slack = slack(need.most());
    boolean narrow = most[place] - least[place] < need.width() - slack;
    List<Move> open = new ArrayList<>();
    if (narrow || most[place] < need.above() - slack) {
      open.add(new Move(place, 1));
    }
    if (narrow && secret(place).value() > 0 || least[place] > -need.below() + slack) {
      open.add(new Move(place, -1));
    }
    return open;
  }

  private Secret secret(int place) {
    return knowledge.secrets().get(place);
  }
}
