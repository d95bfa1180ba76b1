package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSurveyTest {

  @Test
  void isWhatTheGeneratorWritesNow(@TempDir Path folder) throws IOException {
    Path again = folder.resolve("again.csv");

    new Generation(SampleSurvey.declared(), SampleSurvey.margins())
        .write(again, SampleSurvey.margins().responses());

    assertArrayEquals(Files.readAllBytes(SampleSurvey.RAW), Files.readAllBytes(again));
  }

  @Test
  void holds1657UsableResponsesAnd60ThatAreEachWrongInOneWay() throws IOException {
    List<Map<String, String>> records = SampleSurvey.records(SampleSurvey.RAW);

    Refusals refusals = new Refusals(SampleSurvey.declared(), records);

    assertEquals(
        Map.of(
            Set.of("incomplete"), 25L,
            Set.of("duplicate"), 10L,
            Set.of("in_scope"), 8L,
            Set.of("siren"), 7L,
            Set.of("code_list"), 5L,
            Set.of("double_tick"), 5L),
        refusals.counts(records));
    assertEquals(1657, refusals.usable(records).size());
  }

  @Test
  void tellsEveryCompanyApart() throws IOException {
    List<Map<String, String>> records = SampleSurvey.records(SampleSurvey.RAW);

    List<Map<String, String>> usable =
        new Refusals(SampleSurvey.declared(), records).usable(records);

    assertEquals(1657, usable.stream().map(Refusals::siren).distinct().count());
    assertTrue(usable.stream().map(Refusals::siren).allMatch(siren -> siren.matches("9\\d{8}")));
  }

  @Test
  void beginsWithAByteOrderMarkAndEndsEveryRecordWithCrLf() throws IOException {
    byte[] bytes = Files.readAllBytes(SampleSurvey.RAW);
    String text = new String(bytes, StandardCharsets.UTF_8);

    assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, first(bytes, 3));
    assertTrue(text.endsWith("\"\r\n"));
    assertEquals(1718, text.split("\"\r\n", -1).length - 1, "1,717 records and the header");
  }

  @Test
  void quotesEveryCell() throws IOException {
    String text = Files.readString(SampleSurvey.RAW);

    String bare = text.substring(1).replaceAll("\"(?:[^\"]|\"\")*\"", "");

    assertEquals(Set.of(';', '\r', '\n'), characters(bare));
  }

  @Test
  void holdsWhatALoaderMustBear() throws IOException {
    String text = Files.readString(SampleSurvey.RAW);

    for (String trap :
        List.of(
            "\"'= priorité",
            "\"\"community management\"\"",
            "être ».\nNous",
            "suffit ; notre",
            "\u00A0",
            "\u202F",
            "\"A9\"",
            "\"A1 A2\"",
            "\"A1;A2\"",
            "\"A7\"")) {
      assertTrue(text.contains(trap), "no " + trap);
    }
    assertFalse(text.contains("\"="), "a formula that a spreadsheet would run");
  }

  @Test
  void datesEveryResponseWithinTheDaysOfCollection() throws IOException {
    for (Map<String, String> record : SampleSurvey.records(SampleSurvey.RAW)) {
      String started = record.get("startdate");

      assertTrue(started.compareTo("2018-04-03") > 0 && started.compareTo("2018-06-30") < 0);
      assertTrue(record.get("datestamp").compareTo(started) > 0);
    }
  }

  @Test
  void asksNothingThatTheRoutingForbids() throws IOException {
    List<Map<String, String>> absent =
        SampleSurvey.records(SampleSurvey.RAW).stream()
            .filter(record -> record.get("D01").equals("A2"))
            .toList();

    assertFalse(absent.isEmpty());
    for (Map<String, String> record : absent) {
      assertEquals("", record.get("D03") + record.get("D05") + record.get("D18"));
      assertEquals("", record.get("D02[SQ001]") + record.get("D08[SQ001]"));
    }
  }

  private static byte[] first(byte[] bytes, int count) {
    return java.util.Arrays.copyOf(bytes, count);
  }

  private static Set<Character> characters(String text) {
    return text.chars().mapToObj(c -> (char) c).collect(Collectors.toSet());
  }
}
