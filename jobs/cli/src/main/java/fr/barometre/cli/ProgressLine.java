package fr.barometre.cli;

import fr.barometre.pipeline.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Where a run stands, in one line of the terminal that is gone when the run ends. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final String TERMINAL = "barometre.terminal"; // set by the launcher
  private static final int WIDTH = 78;
  private static final int STEPS = 8;

  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setInitialMax(STEPS)
          .setStyle(ProgressBarStyle.ASCII)
          .hideEta()
          .clearDisplayOnFinish()
          .continuousUpdate()
          .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
          .build();

  /** Whether somebody looks at standard error; Java itself cannot tell. */
  static boolean isWatched() {
    return Boolean.getBoolean(TERMINAL);
  }

  @Override
  public void at(String stage, int step, int steps) {
    bar.setExtraMessage(" " + stage);
    bar.maxHint(steps);
    bar.stepTo(step - 1L);
  }

  @Override
  public void close() {
    bar.close();
  }
}
