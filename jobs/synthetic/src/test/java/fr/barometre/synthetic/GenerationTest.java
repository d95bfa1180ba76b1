package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 10, 1716, 1718, 4000})
  void writesAsManyResponsesAsAsked(long responses) throws IOException {
    assertEquals(responses, generate(responses).size());
  }

  @Test
  void keepsTheMarginsInEveryBlock() throws IOException {
    List<Map<String, String>> records = generate(2 * 1717);

    for (int block = 0; block < 2; block++) {
      List<Map<String, String>> part = records.subList(block * 1717, (block + 1) * 1717);
      List<Map<String, String>> usable = new Refusals(SampleSurvey.declared(), part).usable(part);
      assertEquals(1657, usable.size());
      assertEquals(1176, usable.stream().filter(each -> each.get("D01").equals("A1")).count());
    }
  }

  @Test
  void neverGivesTwoBlocksTheSameCompanyOrTheSameAnswers() throws IOException {
    List<Map<String, String>> records = generate(2 * 1717);

    List<Map<String, String>> usable =
        new Refusals(SampleSurvey.declared(), records).usable(records);

    assertEquals(2 * 1657, usable.stream().map(Refusals::siren).distinct().count());
    assertTrue(
        usable.stream().map(each -> each.get("A05")).distinct().count() > 3000,
        "turnovers differ from block to block");
  }

  @Test
  void numbersResponsesInTheOrderOfTheFile() throws IOException {
    List<Map<String, String>> records = generate(2000);

    for (int i = 0; i < records.size(); i++) {
      assertEquals(String.valueOf(i + 1), records.get(i).get("id"));
    }
  }

  private List<Map<String, String>> generate(long responses) throws IOException {
    Path file = folder.resolve("answers.csv");
    new Generation(SampleSurvey.declared(), SampleSurvey.margins()).write(file, responses);
    return SampleSurvey.records(file);
  }
}
