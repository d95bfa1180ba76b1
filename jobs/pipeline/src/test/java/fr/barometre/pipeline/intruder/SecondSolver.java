package fr.barometre.pipeline.intruder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The program {@code clp} of COIN-OR, which shares nothing with the solver that protects: it is fed
 * by a file and read from one.
 */
final class SecondSolver {
  private static final String PROGRAM = "clp";

  private final Path folder;
  private int solved;

  /**
   * @param folder for its files
   * @throws IllegalStateException if the program is not installed
   */
  SecondSolver(Path folder) {
    this.folder = folder;
  }

  /**
   * @param objective the most
   * @param values of the columns
   * @param duals of the rows; with the relations where they are not 0 they prove that there is no
   *     more
   */
  record Solution(double objective, double[] values, double[] duals) {}

  /** How many programmes it has solved. */
  int solved() {
    return solved;
  }

  /** The most, to eight digits. */
  Solution maximize(LinearProgramme programme) {
    try {
      Path problem = folder.resolve("problem.mps");
      Path solution = folder.resolve("solution.txt");
      Path said = folder.resolve("said.txt");
      programme.write(problem);
      Files.deleteIfExists(solution);
      run(
          List.of(
              PROGRAM,
              problem.toString(),
              "-maximize",
              "-primalsimplex",
              "-printingOptions",
              "all",
              "-solution",
              solution.toString()),
          said);
      if (!Files.exists(solution)) {
        throw new IllegalStateException("clp found no solution:\n" + Files.readString(said));
      }
      solved++;
      return read(Files.readAllLines(solution), programme);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void run(List<String> command, Path said) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    } catch (IOException missing) {
      throw new IllegalStateException(
          "the program clp is not installed: it is in the Debian package coinor-clp", missing);
    }
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /** A line that says whether it is optimal, then rows, then columns: number, name, value, dual. */
  private static Solution read(List<String> lines, LinearProgramme programme) {
    String found = lines.get(0).strip();
    if (!found.toLowerCase(Locale.ROOT).startsWith("optimal")) {
      throw new IllegalStateException("clp: " + found);
    }
    double[] values = new double[programme.width()];
    double[] duals = new double[programme.height()];
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.replace("**", " ").strip().split("\\s+");
      if (words.length == 4 && words[1].startsWith("r")) {
        duals[Integer.parseInt(words[0])] = Double.parseDouble(words[3]);
      } else if (words.length == 4 && words[1].startsWith("c")) {
        values[Integer.parseInt(words[0])] = Double.parseDouble(words[2]);
      }
    }
    return new Solution(
        Double.parseDouble(found.substring(found.lastIndexOf(' ') + 1)), values, duals);
  }
}
