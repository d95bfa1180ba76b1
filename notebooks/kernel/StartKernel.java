import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.LogManager;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.AbstractChannel;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.channels.ShellChannel;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the Java kernel past two races of its version 3.0.1, each of which leaves a notebook
 * waiting for ever, once in about ten starts.
 *
 * <p>Channels are bound in an order of chance before it is said who handles their messages: where
 * the shell channel comes early, Jupyter's first question finds nobody and ends its thread. So it is
 * bound last. And a channel's thread looks whether it is to run before that is said: one that was
 * too quick ends at once. So its loop is taken up by another thread.
 */
public final class StartKernel {
  private static final int ENDS_WITHIN_MILLIS = 100;

  private StartKernel() {}

  /**
   * @param arguments the connection file that Jupyter wrote
   */
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset(); // what the kernel logs of itself is no output of a notebook
    ConnectionProperties connection =
        Transform.fromJson(Files.readString(Path.of(arguments[0])), ConnectionProperties.class);
    Channels channels = new Channels(connection);
    Field field = Channels.class.getDeclaredField("channels");
    field.setAccessible(true);
    Set<?> all = (Set<?>) field.get(channels);
    Set<Object> first = new LinkedHashSet<>(all);
    first.removeIf(ShellChannel.class::isInstance);

    field.set(channels, first);
    channels.connect(MainApp.kernel);
    field.set(channels, all);
    for (Object channel : all) {
      if (channel instanceof ShellChannel) {
        ((AbstractChannel) channel).bind(connection);
      }
    }
    for (Object channel : all) {
      keepRunning(channel);
    }
    channels.joinUntilClose();
  }

  private static void keepRunning(Object channel) throws Exception {
    for (Field field : channel.getClass().getDeclaredFields()) {
      if (field.getType() == LoopThread.class) {
        field.setAccessible(true);
        LoopThread loop = (LoopThread) field.get(channel);
        loop.join(ENDS_WITHIN_MILLIS);
        if (!loop.isAlive()) {
          new Thread(loop::run, loop.getName()).start();
        }
      }
    }
  }
}
