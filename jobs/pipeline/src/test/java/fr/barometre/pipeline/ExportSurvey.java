package fr.barometre.pipeline;

/** Companies by activity and size, whether they export, and who owns them. */
final class ExportSurvey {
  static final String WITH_OWNERS =
      """
      survey: export
      edition: "2020"
      title: {fr: Export, en: Export}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: "01", label: {fr: Une, en: One}}, {code: "02", label: {fr: Deux, en: Two}}, {code: "06", label: {fr: Six, en: Six}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: tr1, label: {fr: Petite, en: Small}}, {code: tr2, label: {fr: Grande, en: Large}}]}
        - {id: number, column: X, type: number, label: {fr: Nombre, en: Number}}
        - {id: owner, column: G, type: text, label: {fr: Groupe, en: Owner}}
      derived:
        - {id: exports, type: boolean, label: {fr: Exporte, en: Exports}, sql: "number > 0"}
      segments: [{id: activity, variable: activity}, {id: size, variable: size}]
      domains: [[], [activity], [size], [activity, size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: exports, label: {fr: Exporte, en: Exports}, statistic: proportion, variable: exports, base: all}
      """;

  private ExportSurvey() {}
}
