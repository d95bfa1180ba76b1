package fr.barometre.survey.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A lock where storage has none: a file that says who holds it and until when. It is renewed while
 * its process lives and may be taken over once it has run out. Clocks of those who publish are
 * taken to agree within a fraction of its length.
 */
final class Lease implements EditionLock {
  private static final int RENEWALS = 3;

  private final RemoteStorage storage;
  private final Path file;
  private final String location;
  private final Terms terms;
  private final ScheduledExecutorService renewal;

  /**
   * @param token tells this lease from any other
   */
  private record Terms(String token, String owner, Duration length) {

    String text() throws IOException {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("token", token);
      fields.put("owner", owner);
      fields.put("expires", Instant.now().plus(length).truncatedTo(ChronoUnit.MILLIS).toString());
      return new ObjectMapper().writeValueAsString(fields);
    }
  }

  private Lease(RemoteStorage storage, Path file, String location, Terms terms) {
    this.storage = storage;
    this.file = file;
    this.location = location;
    this.terms = terms;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lease");
              thread.setDaemon(true);
              return thread;
            });
    long pause = terms.length().toMillis() / RENEWALS;
    renewal.scheduleAtFixedRate(this::renew, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * @param location of the edition, for the message
   * @param length how long it lasts without being renewed
   * @throws EditionBusy if somebody holds it
   */
  static Lease take(RemoteStorage storage, Path file, String location, Duration length)
      throws IOException {
    Terms terms = new Terms(UUID.randomUUID().toString(), LockOwner.here(), length);
    if (!storage.create(file, terms.text())) {
      if (hasExpired(storage, file, location, length)) {
        storage.delete(file);
      }
      if (!storage.create(file, terms.text())) {
        hasExpired(storage, file, location, length);
      }
    }
    Lease lease = new Lease(storage, file, location, terms);
    lease.check();
    return lease;
  }

  /**
   * Whether there is one that has run out; one that is not there may just be replaced by its owner.
   * One that cannot be read is being written; it has run out when it is as old as that.
   *
   * @throws EditionBusy if it has not run out
   */
  private static boolean hasExpired(
      RemoteStorage storage, Path file, String location, Duration length) throws IOException {
    Optional<FileStatus> status = storage.status(file);
    if (status.isEmpty()) {
      return false;
    }
    JsonNode held = fields(storage.read(file).orElse(""));
    Instant expires =
        held.has("expires")
            ? Instant.parse(held.path("expires").asText())
            : Instant.ofEpochMilli(status.get().getModificationTime()).plus(length);
    if (Instant.now().isBefore(expires)) {
      throw new EditionBusy(
          location,
          held.path("owner").asText("somebody")
              + ", whose lease runs out at "
              + expires.truncatedTo(ChronoUnit.SECONDS)
              + " unless it is renewed");
    }
    return true;
  }

  /** Whether it is still ours. One that ran out and that nobody took is renewed at once. */
  @Override
  public void check() throws IOException {
    JsonNode held = fields(storage.read(file).orElse(""));
    if (isOurs(held) && hasRunOut(held)) {
      storage.put(file, terms.text());
      held = fields(storage.read(file).orElse(""));
    }
    if (!isOurs(held)) {
      renewal.shutdownNow();
      throw new EditionBusy(
          location,
          held.path("owner").asText("somebody") + " took the lease, which had not been renewed");
    }
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      if (isOurs()) {
        storage.delete(file);
      }
    } catch (IOException away) {
      // It runs out by itself; what was published is published.
    }
  }

  private void renew() {
    try {
      if (isOurs()) {
        storage.put(file, terms.text());
      }
    } catch (IOException again) {
      // There are two more times before it runs out, and it is checked before the switch.
    }
  }

  private boolean isOurs() throws IOException {
    return isOurs(fields(storage.read(file).orElse("")));
  }

  private boolean isOurs(JsonNode held) {
    return held.path("token").asText().equals(terms.token());
  }

  private static boolean hasRunOut(JsonNode held) {
    return !Instant.now().isBefore(Instant.parse(held.path("expires").asText()));
  }

  private static JsonNode fields(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException noLease) {
      return new ObjectMapper().createObjectNode();
    }
  }
}
