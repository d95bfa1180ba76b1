package fr.barometre.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Storage that failed, in the file system's own words and with what helps. Whatever was published
 * before stays as it was.
 */
record StorageFailure(String words, String remedy) {
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded|File too large");
  private static final Pattern FORBIDDEN =
      Pattern.compile("Permission denied|Read-only file system|Operation not permitted");

  /** Empty where storage is not to blame. Spark tells what a task met within its own message. */
  static Optional<StorageFailure> of(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    for (Throwable cause : causes) {
      Matcher full = FULL.matcher(String.valueOf(cause.getMessage()));
      if (full.find()) {
        return Optional.of(
            new StorageFailure(
                last(causes, full.group()),
                "Make room there, or choose another --output. What was published before stays."));
      }
    }
    return blamed(causes)
        .map(cause -> new StorageFailure(words(causes.get(causes.size() - 1)), remedy(cause)));
  }

  private static Optional<Throwable> blamed(List<Throwable> causes) {
    Throwable first = causes.get(0);
    return first instanceof UncheckedIOException || first instanceof IOException
        ? Optional.of(causes.get(causes.size() - 1))
        : causes.stream().filter(FileSystemException.class::isInstance).findFirst();
  }

  private static String remedy(Throwable cause) {
    return cause instanceof java.nio.file.AccessDeniedException
            || FORBIDDEN.matcher(String.valueOf(cause.getMessage())).find()
        ? "Change its rights, or choose another --output. What was published before stays."
        : "Try again when the storage answers.";
  }

  /** The innermost message that says so, if it is short; else what it says. */
  private static String last(List<Throwable> causes, String saying) {
    return causes.stream()
        .filter(cause -> String.valueOf(cause.getMessage()).contains(saying))
        .reduce((outer, inner) -> inner)
        .map(StorageFailure::words)
        .filter(words -> !words.contains("\n"))
        .orElse(saying);
  }

  /** The exception's name says what, its message where. */
  private static String words(Throwable cause) {
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
