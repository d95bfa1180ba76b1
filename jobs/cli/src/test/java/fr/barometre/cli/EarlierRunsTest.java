package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.PublishedSample;
import fr.barometre.survey.publication.Publication;
import fr.barometre.survey.publication.PublishedFolder;
import fr.barometre.survey.publication.RunStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one edition: the first says "Fours à bois" of a figure, the second "Fours". */
class EarlierRunsTest {
  @TempDir Path root;

  @BeforeEach
  void publishTwice() throws IOException {
    Path sample = PublishedSample.write(root.resolve("sample"), "2020").path();
    String manifest = Files.readString(sample.resolve("run.json"));
    publish(sample, "aaa111", manifest);
    publish(sample, "bbb222", manifest.replace("Fours à bois", "Fours"));
  }

  @Test
  void tablesListsTheRunsThatAreStillThereTheOneInForceFirst() throws IOException {
    JsonNode runs = new ObjectMapper().readTree(light("tables", "--runs", "--json").out());

    assertEquals(List.of("bbb222", "aaa111"), runs.findValuesAsText("run"));
    assertEquals(List.of("true", "false"), runs.findValuesAsText("current"));
    Barometre text = light("tables", "--runs");
    assertTrue(text.out().matches("(?s).*\n +bbb222 .* UTC +en diffusion\n.*"), text.out());
    assertTrue(text.out().matches("(?s).*\n +aaa111 .* UTC *\n.*"), text.out());
  }

  @Test
  void anEarlierRunIsReadByTheBeginningOfItsId() {
    assertTrue(light("figure").out().contains("Fours\n"));
    assertTrue(light("figure", "--at", "aaa").out().contains("Fours à bois\n"));
    Barometre tables = light("tables", "--at", "aaa111");
    assertEquals(0, tables.exit(), tables.err());
    assertTrue(tables.out().contains(root.resolve("baking/runs/2020/aaa111").toString()));
    assertEquals(0, light("tables", "estimates", "--at", "aaa111").exit());
  }

  @Test
  void aRunThatIsNotKeptIsTwoWithTheNearestOne() {
    for (String command : List.of("tables --at aaa112", "rollback aaa112")) {
      Barometre refused = light(command.split(" "));

      assertEquals(2, refused.exit());
      assertEquals("unknown run 'aaa112'. Did you mean 'aaa111'?\n", refused.err());
    }
  }

  @Test
  void rollbackPublishesAnEarlierRunSaysSoAndLoadsNoClassOfSpark() {
    Barometre rollback =
        Barometre.startLight(
            List.of("-verbose:class"),
            "rollback",
            "aaa",
            "--lang",
            "en",
            "--output",
            root.toString());

    assertEquals(0, rollback.exit(), rollback.err());
    assertTrue(rollback.out().contains("edition=2020: run aaa111 of "), rollback.out());
    assertTrue(rollback.out().contains(", in place of bbb222.\n"), rollback.out());
    assertFalse(rollback.out().contains("org.apache.spark"));
    assertTrue(light("figure").out().contains("Fours à bois\n"));
    assertTrue(light("rollback", "aaa").out().contains("Rien n'a changé"));
  }

  @Test
  void rollbackWhileARunPublishesIsSeventyFive() throws IOException {
    try (FileChannel lock =
        FileChannel.open(
            root.resolve("baking/runs/2020/.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();

      Barometre rollback = light("rollback", "aaa");

      assertEquals(75, rollback.exit(), rollback.err());
      assertTrue(rollback.err().contains("another run is publishing"), rollback.err());
    }
    assertTrue(light("figure").out().contains("Fours\n"));
  }

  private void publish(Path sample, String run, String manifest) throws IOException {
    RunStore runs = PublishedFolder.of(root).runs("baking", "2020");
    try (Publication publication = Publication.begin(runs);
        Stream<Path> files = Files.list(sample)) {
      for (Path file : files.toList()) {
        Files.copy(file, publication.staging().resolve(file.getFileName()));
      }
      Files.writeString(publication.staging().resolve("run.json"), manifest);
      publication.publish(run, 5);
    }
  }

  private Barometre light(String... arguments) {
    return Barometre.startLight(
        List.of(),
        Stream.of(Stream.of(arguments), Stream.of("--output", root.toString()))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
