package fr.barometre.survey.publication;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who holds a lock, in words for whoever has to wait. */
final class LockOwner {

  private LockOwner() {}

  /** This process, from now on. */
  static String here() {
    return "process %d on %s, since %s"
        .formatted(
            ProcessHandle.current().pid(), host(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException unnamed) {
      return "this machine";
    }
  }
}
