package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of a page in one language, with its numbers. */
final class PageText {
  /** A narrow space that does not break, as French groups digits. */
  private static final char GROUP = '\u202f';

  private static final Label WITHHELD = new Label("masqué", "withheld");

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  PageText(Language language) {
    this.language = language;
  }

  /** A line, or several, in the form of {@link String#format}. */
  void add(String french, String english, Object... parts) {
    String format = language == Language.FR ? french : english;
    lines.add(String.format(Locale.ROOT, format, parts).replace("\r\n", "\n"));
  }

  /** The same in both languages. */
  void addSame(String format, Object... parts) {
    add(format, format, parts);
  }

  String in(Label label) {
    return label.in(language);
  }

  String percent(double share) {
    return Double.isNaN(share)
        ? ""
        : number(100 * share, 2) + (language == Language.FR ? " %" : "%");
  }

  /** No minus before a zero; in French with a decimal comma. */
  String number(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    String written = text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    return language == Language.FR ? written.replace(',', GROUP).replace('.', ',') : written;
  }

  /** A number, or that it is withheld. */
  String unless(Reason reason, String number) {
    return reason == Reason.PUBLISHED ? number : in(WITHHELD);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
