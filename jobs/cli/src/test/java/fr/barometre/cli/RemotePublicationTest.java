package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that publish to a real S3 server and to a real HDFS. */
@Tag("slow")
class RemotePublicationTest {
  private static final int KILLS = 6;

  @TempDir Path folder;
  private StorageServer server;

  @ParameterizedTest
  @ValueSource(strings = {"s3a", "hdfs"})
  void everyCommandReadsWhatARunPublishedAndAnEarlierRunComesBack(String kind) throws Exception {
    try (StorageServer started = StorageServer.start(kind, folder);
        FileSystem files = started.files()) {
      server = started;
      BakersSurvey survey = BakersSurvey.in(folder.resolve("survey"), "2020");
      run(survey);
      String first = readAsOthersDo(files, "2020");
      run(BakersSurvey.in(folder.resolve("other"), "2021"));
      String other = readAsOthersDo(files, "2021");
      run(survey.answering(7));
      String second = readAsOthersDo(files, "2020");

      // Means of 1, 2 and 1, and of 1, 2 and 7.
      assertEquals(10.0 / 3, ovens(), 1e-12);
      assertEquals(4.0 / 3, ovens("--at", first), 1e-12);
      JsonNode runs = json("tables", "--runs", "--edition", "2020", "--json");
      assertEquals(List.of(second, first), runs.findValuesAsText("run"));
      assertEquals(3, json("tables", "--json").at("/0/tables/responses/rows").asInt());

      Barometre rollback = ended("rollback", first.substring(0, 6), "--edition", "2020");
      assertEquals(0, rollback.exit(), rollback.err());
      assertEquals(first, readAsOthersDo(files, "2020"));
      assertEquals(4.0 / 3, ovens(), 1e-12);
      assertEquals(other, readAsOthersDo(files, "2021"));
      assertEquals(2, ended("rollback", "nothing", "--edition", "2020").exit());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a", "hdfs"})
  void readersSeeAWholeEditionWheneverARunIsKilledAndItsLeaseRunsOut(String kind) throws Exception {
    try (StorageServer started = StorageServer.start(kind, folder);
        FileSystem files = started.files()) {
      server = started;
      BakersSurvey survey = BakersSurvey.in(folder.resolve("survey"), "2020");
      run(survey);
      long begun = System.nanoTime();
      run(survey);
      long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      Random random = new Random(2018);
      AtomicInteger readings = new AtomicInteger();
      List<String> broken = new CopyOnWriteArrayList<>();
      Thread reader = new Thread(() -> readOnAndOn(files, readings, broken), "reader");
      reader.start();
      int waited = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = begin(survey.answering(kill + 2));
        if (kill % 2 == 0) {
          process.waitFor((long) (whole * random.nextDouble()), TimeUnit.MILLISECONDS);
        } else {
          awaitFolders(files, process);
          process.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        process.waitFor();
        Barometre next = ended("run", survey.path());
        for (int again = 0; next.exit() == 75 && again < 10; again++) {
          assertTrue(next.err().contains("lease"), next.err());
          waited++;
          Thread.sleep(1000);
          next = ended("run", survey.path());
        }
        assertEquals(0, next.exit(), next.err());
        assertEquals(List.of(), broken);
      }
      reader.interrupt();
      reader.join();
      System.out.printf(
          "%s: %d kills in runs of %d ms, %d runs told to wait, %d readings, %d not whole%n",
          kind, KILLS, whole, waited, readings.get(), broken.size());
      assertEquals(List.of(), broken);
      assertTrue(readings.get() > KILLS);
    }
  }

  /** Until the folder of a further run is there: it is being uploaded, or just has been. */
  private void awaitFolders(FileSystem files, Process process) throws IOException {
    var runs = new org.apache.hadoop.fs.Path(server.output() + "/fournil/runs/2020");
    int before = files.listStatus(runs).length;
    while (process.isAlive() && files.listStatus(runs).length <= before + 1) { // and a lease
      Thread.onSpinWait();
    }
  }

  private void readOnAndOn(FileSystem files, AtomicInteger readings, List<String> broken) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        readAsOthersDo(files, "2020");
        readings.incrementAndGet();
        Thread.sleep(20);
      } catch (InterruptedException | java.io.InterruptedIOException asked) {
        return;
      } catch (Exception notWhole) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        broken.add(notWhole.toString());
      }
    }
  }

  /** By the pointer, and each table against the digest in the manifest. */
  private String readAsOthersDo(FileSystem files, String edition) throws Exception {
    String survey = server.output() + "/fournil/";
    JsonNode pointer = pointer(files, survey + "edition=" + edition + ".json");
    String run = survey + pointer.get("folder").asText() + "/";
    JsonNode manifest = tree(files, run + "run.json");
    assertTrue(manifest.get("tables").size() > 0);
    for (Map.Entry<String, JsonNode> table : manifest.get("tables").properties()) {
      byte[] bytes = bytes(files, run + table.getKey() + ".parquet");
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!digest.equals(table.getValue().get("sha256").asText())) {
        throw new IOException(table.getKey() + " is not what its manifest says");
      }
    }
    return pointer.get("run").asText();
  }

  /** S3A tells by an error that the pointer was replaced between its two requests: read again. */
  private static JsonNode pointer(FileSystem files, String path) throws IOException {
    for (int reading = 1; ; reading++) {
      try {
        return tree(files, path);
      } catch (IOException replaced) {
        if (reading == 3 || !replaced.toString().contains("412")) {
          throw replaced;
        }
      }
    }
  }

  private static JsonNode tree(FileSystem files, String path) throws IOException {
    return new ObjectMapper().readTree(bytes(files, path));
  }

  private static byte[] bytes(FileSystem files, String path) throws IOException {
    try (InputStream in = files.open(new org.apache.hadoop.fs.Path(path))) {
      return in.readAllBytes();
    }
  }

  private double ovens(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("figure", "ovens", "--edition", "2020", "--json"));
    arguments.addAll(List.of(more));
    return json(arguments.toArray(String[]::new)).findValue("estimate").asDouble();
  }

  private JsonNode json(String... arguments) throws IOException {
    Barometre ended = ended(arguments);
    assertEquals(0, ended.exit(), ended.err());
    return new ObjectMapper().readTree(ended.out());
  }

  private void run(BakersSurvey survey) {
    Barometre run = ended("run", survey.path());
    assertEquals(0, run.exit(), run.err());
  }

  private Barometre ended(String... arguments) {
    return Barometre.startWith(server.environment(), withOutput(arguments));
  }

  private Process begin(BakersSurvey survey) throws IOException {
    return Barometre.begin(
        server.environment(), folder.resolve("err"), withOutput("run", survey.path()));
  }

  private String[] withOutput(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", server.output()));
    return all.toArray(String[]::new);
  }
}
