package fr.barometre.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that stops a run or spoils it, looked at one by one. */
public final class Checkup {
  private static final int OLDEST_JAVA = 17;
  private static final long MIB = 1 << 20;
  private static final long LEAST_MEMORY = 2048 * MIB;
  private static final long LEAST_DISK = 1024 * MIB;

  private final Path output;

  /**
   * @param output the folder of published tables, which need not exist yet
   */
  public Checkup(Path output) {
    this.output = output.toAbsolutePath();
  }

  public List<Finding> findings() {
    return List.of(java(), memory(), disk(), writing(), locale(), openPackages());
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    String state = "Java " + Runtime.version() + ", " + System.getProperty("java.home");
    return version >= OLDEST_JAVA
        ? Finding.ok("java", state)
        : Finding.fail("java", state, "Install a JDK " + OLDEST_JAVA + " and set JAVA_HOME.");
  }

  private static Finding memory() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long total = system.getTotalMemorySize();
    String state =
        "%d MiB, %d processors".formatted(total / MIB, Runtime.getRuntime().availableProcessors());
    return total >= LEAST_MEMORY
        ? Finding.ok("memory", state)
        : Finding.warn("memory", state, "A run wants " + LEAST_MEMORY / MIB + " MiB.");
  }

  private Finding disk() {
    try {
      long free = Files.getFileStore(existing(output)).getUsableSpace();
      String state = "%d MiB free at %s".formatted(free / MIB, existing(output));
      return free >= LEAST_DISK
          ? Finding.ok("disk", state)
          : Finding.warn("disk", state, "Free some, or publish elsewhere with --output.");
    } catch (IOException failure) {
      return Finding.fail("disk", failure.toString(), "Choose another folder with --output.");
    }
  }

  /** By writing, since permissions do not tell of read-only mounts. */
  private Finding writing() {
    Path folder = existing(output);
    try {
      Files.delete(Files.createTempFile(folder, ".barometre", null));
      return Finding.ok("output", "can write to " + folder);
    } catch (IOException failure) {
      return Finding.fail(
          "output",
          "cannot write to " + folder,
          "Change its rights, or publish elsewhere with --output.");
    }
  }

  /** What is printed is always UTF-8; names of files follow the locale. */
  private static Finding locale() {
    String names = System.getProperty("sun.jnu.encoding", "unknown");
    return names.equalsIgnoreCase(StandardCharsets.UTF_8.name())
        ? Finding.ok("locale", names)
        : Finding.warn(
            "locale", names, "Set LC_ALL=C.UTF-8, or names of files with accents cannot be read.");
  }

  private static Finding openPackages() {
    boolean open =
        ByteBuffer.class
            .getModule()
            .isOpen("sun.nio.ch", Checkup.class.getClassLoader().getUnnamedModule());
    return open
        ? Finding.ok("spark", "the packages it reflects on are open")
        : Finding.warn(
            "spark",
            "the packages it reflects on are closed",
            "Start with jobs/barometre or spark-submit, which open them.");
  }

  private static Path existing(Path path) {
    Path folder = path;
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}
