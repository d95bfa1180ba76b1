package fr.barometre.pipeline.protecting;

/** What is lost with a cell that is hidden for the sake of another. */
public enum Cost {
  VALUE {
    @Override
    double raw(Cell cell) {
      return cell.value();
    }
  },
  CONTRIBUTORS {
    @Override
    double raw(Cell cell) {
      return cell.contributors();
    }
  },
  ONE {
    @Override
    double raw(Cell cell) {
      return 1;
    }
  };

  private static final double NEARLY_NOTHING = 1e-6;

  abstract double raw(Cell cell);

  /** Not negative; a trace of the value decides between cells of equal cost. */
  public double of(Cell cell) {
    return raw(cell) + NEARLY_NOTHING * (1 + cell.value() / (1 + cell.value()));
  }
}
