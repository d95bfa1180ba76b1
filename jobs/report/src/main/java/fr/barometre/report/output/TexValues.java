package fr.barometre.report.output;

import fr.barometre.survey.Language;

/**
 * {@code values.tex}: after it is read in, {@code \barometre{ovens.value}} prints a number, and a
 * name that is none stops LaTeX with its text.
 */
final class TexValues {
  static final String FILE = "values.tex";

  private static final String HEAD =
      """
      %% %s
      %% %s %s, %s
      \\providecommand{\\barometre}[1]{\\ifcsname barometre@#1\\endcsname\\csname barometre@#1\\endcsname\\else\\PackageError{barometre}{There is no value '#1'}{Those there are stand in values.json and values.tex.}\\fi}
      """;

  private final FigureValues values;
  private final Language language;

  TexValues(FigureValues values, Language language) {
    this.values = values;
    this.language = language;
  }

  String write() {
    String notice = values.synthetic() == null ? values.title().in(language) : synthetic();
    StringBuilder text =
        new StringBuilder(
            HEAD.formatted(notice, values.survey(), values.edition(), values.runId()));
    for (FigureValue value : values.values().values()) {
      add(text, value.id() + ".value", value.value().in(language));
      add(text, value.id() + ".interval", value.interval().in(language));
      add(text, value.id() + ".sentence", value.sentence().in(language));
      add(text, value.id() + ".n", Long.toString(value.n()));
      add(text, value.id() + ".base", value.base().in(language));
    }
    if (values.synthetic() != null) {
      add(text, "survey.synthetic", synthetic());
    }
    return text.toString();
  }

  private String synthetic() {
    return values.synthetic().in(language).replaceAll("\\R", " ");
  }

  private static void add(StringBuilder text, String name, String content) {
    text.append("\\expandafter\\def\\csname barometre@")
        .append(name)
        .append("\\endcsname{")
        .append(TexText.escaped(content))
        .append("}\n");
  }
}
