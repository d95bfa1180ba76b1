package fr.barometre.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest survey that runs, whose answers can be other ones each time. */
record BakersSurvey(Path folder) {
  private static final String DECLARATION =
      """
      survey: fournil
      edition: "%s"
      title: {fr: Fournils, en: Bakeries}
      source: {fr: Enquête inventée, en: Invented survey}
      synthetic: {fr: Réponses inventées., en: Invented answers.}
      collected: {from: 2020-04-01, to: 2020-06-30}
      raw: {files: [reponses.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: ovens, column: OVENS, type: number, label: {fr: Fours, en: Ovens}}
      bases: [{id: all, label: {fr: tous les fournils, en: all bakeries}}]
      domains: [[]]
      publication: {keep_runs: 2}
      precision: {minimum_respondents: 2, caution_respondents: 3}
      indicators:
        - {id: ovens, label: {fr: Fours, en: Ovens}, statistic: mean, variable: ovens, base: all}
      figures:
        - {id: ovens, title: {fr: Fours, en: Ovens}, indicator: ovens, headline: true}
      """;

  static BakersSurvey in(Path folder, String edition) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("survey.yaml"), DECLARATION.formatted(edition));
    return new BakersSurvey(folder).answering(1);
  }

  /** Three bakers; the last has so many ovens. */
  BakersSurvey answering(int ovens) throws IOException {
    Files.writeString(
        folder.resolve("reponses.csv"), "ID;OVENS\na;1\nb;2\nc;%d\n".formatted(ovens));
    return this;
  }

  String path() {
    return folder.toString();
  }
}
