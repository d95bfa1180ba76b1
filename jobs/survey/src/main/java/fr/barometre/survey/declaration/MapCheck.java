package fr.barometre.survey.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.survey.Modality;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Maps of segments: each is there, names its source and licence, and has shapes of known codes. */
final class MapCheck {
  private final Findings findings;

  MapCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param entries those of the segments, in their order
   */
  void check(Survey survey, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Segment segment = survey.segments().get(i);
      Entry entry = entries.get(i).get("map");
      segment.map().ifPresent(file -> check(segment, file, entry));
    }
  }

  private void check(Segment segment, Path file, Entry entry) {
    if (!Files.isRegularFile(file)) {
      findings.at(
          entry,
          "there is no map '" + entry.text() + "'",
          "Correct the path, which starts at the folder of survey.yaml.");
      return;
    }
    try {
      checkShapes(segment, new ObjectMapper().readTree(file.toFile()), entry);
    } catch (IOException failure) {
      findings.at(
          entry,
          "map '"
              + entry.text()
              + "' cannot be read: "
              + failure.getMessage().lines().findFirst().orElse(""),
          "Check that it is JSON in UTF-8.");
    }
  }

  private void checkShapes(Segment segment, JsonNode map, Entry entry) {
    for (String key : List.of("source", "licence", "width", "height", "shapes")) {
      if (!map.has(key)) {
        findings.at(
            entry,
            "map '" + entry.text() + "' says nothing of its " + key,
            "A map has source, licence, width, height and shapes.");
      }
    }
    List<String> codes = segment.modalities().stream().map(Modality::code).toList();
    for (JsonNode shape : map.path("shapes")) {
      String code = shape.path("code").asText();
      if (!codes.contains(code)) {
        findings.at(
            entry,
            "map '" + entry.text() + "' has a shape of '" + code + "', no code of the segment",
            NearestName.remedy(code, codes));
      }
    }
  }
}
