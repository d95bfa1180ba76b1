package fr.barometre.report.text;

import fr.barometre.statistics.quality.Criterion;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.StatusReason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why figures are marked or withheld, in words: {@code n<10} is "fewer than 10 respondents". What
 * is no reason of ours stays as it is.
 */
public final class ReasonWords {
  private static final Map<String, Label> CONFIDENTIALITY =
      Map.of(
          "frequency", new Label("trop peu d'entreprises", "too few companies"),
          "holding", new Label("trop peu de groupes de sociétés", "too few holdings"),
          "dominance", new Label("une entreprise domine", "one company dominates"),
          "p_percent",
              new Label("une entreprise s'estime de trop près", "one company could be estimated"),
          "group",
              new Label(
                  "réponse de tous ou d'aucune (0 % ou 100 %)", "of all or none (0% or 100%)"),
          "complement",
              new Label("complément d'un chiffre masqué", "complement of a hidden figure"),
          "secondary",
              new Label(
                  "un chiffre masqué s'en déduirait", "a hidden figure would follow from it"));

  private final Language language;
  private final Typography typography;

  public ReasonWords(Language language) {
    this.language = language;
    this.typography = Typography.of(language);
  }

  /**
   * The reasons of several figures, each once and without the values of single figures.
   *
   * @param statistic of the figures: {@code proportion}, {@code mean} …
   * @param reasons as {@code status_reason} holds them
   */
  public String together(String statistic, Collection<String> reasons) {
    return reasons.stream()
        .flatMap(text -> StatusReason.parse(text).stream())
        .map(reason -> withoutValue(statistic, reason))
        .distinct()
        .collect(Collectors.joining(between()));
  }

  /** The reasons of one figure, with its values where they are told; empty where there are none. */
  public String of(String statistic, String reasons) {
    List<StatusReason> parsed = StatusReason.parse(reasons);
    return parsed.stream()
        .map(reason -> words(statistic, reason))
        .collect(Collectors.joining(between()));
  }

  /** What a criterion is, as the subject of a sentence. */
  public String name(Criterion criterion) {
    return text(
        switch (criterion) {
          case N -> new Label("répondants", "respondents");
          case N_EFFECTIVE -> new Label("effectif efficace", "effective sample size");
          case MINORITY ->
              new Label(
                  "répondants qui ont donné la réponse, ou une autre",
                  "respondents that gave the answer, or another");
          case DF -> new Label("degrés de liberté", "degrees of freedom");
          case WIDTH -> new Label("largeur de l'intervalle", "width of the interval");
          case RELATIVE_WIDTH -> new Label("intervalle sur estimation", "interval over estimate");
          case COMPLEMENT_WIDTH ->
              new Label("intervalle sur complément", "interval over complement");
          case CV -> new Label("coefficient de variation", "coefficient of variation");
        });
  }

  /** A value or a bound of a criterion. */
  public String measure(String statistic, Criterion criterion, double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? text(new Label("indéfini", "undefined")) : "∞";
    }
    boolean share = statistic.equals("proportion") || statistic.equals("balance");
    return switch (criterion) {
      case N, MINORITY, DF -> number(value, 0);
      case N_EFFECTIVE -> number(value, 1);
      case WIDTH -> share ? number(value * 100, 1) + " points" : typography.number(value, 2);
      case RELATIVE_WIDTH, COMPLEMENT_WIDTH, CV -> typography.percent(value, decimals(value));
    };
  }

  private String words(String statistic, StatusReason reason) {
    Optional<Criterion> criterion = reason.criterion();
    boolean told = reason.value().isPresent() && reason.bound().isPresent();
    if (criterion.isEmpty() || !told) {
      return withoutValue(statistic, reason);
    }
    String value = measure(statistic, criterion.get(), reason.value().getAsDouble());
    return withoutValue(statistic, reason) + " (" + value + ")";
  }

  private String withoutValue(String statistic, StatusReason reason) {
    if (reason.code().equals(StatusReason.CONFIDENTIALITY)) {
      String why = reason.detail().orElse("");
      if (why.isEmpty()) {
        return text(new Label("secret statistique", "confidentiality"));
      }
      return text(new Label("secret statistique\u00a0: ", "confidentiality: "))
          + Optional.ofNullable(CONFIDENTIALITY.get(why)).map(this::text).orElse(why);
    }
    Optional<Criterion> criterion = reason.criterion();
    if (criterion.isPresent()) {
      return reason.bound().isPresent()
          ? broken(statistic, criterion.get(), reason.bound().getAsDouble())
          : name(criterion.get()) + text(new Label(" indéfini", " undefined"));
    }
    return switch (reason.code()) {
      case StatusReason.EMPTY ->
          text(new Label("aucun répondant dans la base", "no respondent in the base"));
      case StatusReason.UNDEFINED ->
          text(new Label("les réponses ne donnent pas de nombre", "the answers give no number"));
      default -> reason.code();
    };
  }

  private String broken(String statistic, Criterion criterion, double bound) {
    String limit = measure(statistic, criterion, bound);
    Label pattern =
        switch (criterion) {
          case N -> new Label("moins de %s répondants", "fewer than %s respondents");
          case N_EFFECTIVE ->
              new Label("effectif efficace inférieur à %s", "effective sample size below %s");
          case MINORITY ->
              bound == 1
                  ? new Label(
                      "réponse de tous les répondants ou d'aucun",
                      "given by all respondents or none")
                  : new Label(
                      "moins de %s répondants ont donné la réponse, ou une autre",
                      "fewer than %s respondents gave the answer, or another");
          case DF -> new Label("moins de %s degrés de liberté", "fewer than %s degrees of freedom");
          case WIDTH -> new Label("intervalle large de %s ou plus", "interval %s wide or more");
          case RELATIVE_WIDTH ->
              new Label(
                  "intervalle plus large que %s de l'estimation",
                  "interval wider than %s of the estimate");
          case COMPLEMENT_WIDTH ->
              new Label(
                  "intervalle plus large que %s du complément",
                  "interval wider than %s of the complement");
          case CV ->
              new Label(
                  "coefficient de variation supérieur à %s", "coefficient of variation above %s");
        };
    return text(pattern).formatted(limit);
  }

  private String number(double value, int decimals) {
    return typography.number(value, value == Math.rint(value) ? 0 : Math.max(1, decimals));
  }

  /** 130 % without decimals, 16.5 % with one. */
  private static int decimals(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().scale() > 0 ? 1 : 0;
  }

  private String between() {
    return text(new Label("\u00a0; ", "; "));
  }

  private String text(Label label) {
    return label.in(language);
  }
}
