package fr.barometre.survey.tables;

import fr.barometre.statistics.quality.Breach;
import fr.barometre.statistics.quality.Criterion;
import fr.barometre.survey.Confidentiality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One reason for which a figure is not plainly published, as {@code status_reason} holds it.
 *
 * <p>{@code n=25<30} of a figure that is marked, {@code n<10} of one that is withheld, since its
 * value is withheld too; {@code cv=undefined} where the value does not exist; {@code empty}, {@code
 * undefined}, {@code confidentiality: …} and, where reasons are not told, {@code confidentiality}
 * without a bound. Several are parted by {@code "; "}.
 *
 * @param code {@link #EMPTY}, {@link #UNDEFINED}, {@link #CONFIDENTIALITY}, or that of a criterion
 * @param value of the criterion; empty of a withheld figure, NaN where undefined
 * @param bound of the criterion
 * @param detail of confidentiality: its own reason
 */
public record StatusReason(
    String code, OptionalDouble value, OptionalDouble bound, Optional<String> detail) {
  /** Nobody is in the base. */
  public static final String EMPTY = "empty";

  /** The answers give no number. */
  public static final String UNDEFINED = "undefined";

  /** A single company might be seen. */
  public static final String CONFIDENTIALITY = "confidentiality";

  /** What the column holds. */
  static final String DESCRIPTION =
      "Why it is not plainly published, parted by '; ': criterion=value, then <, >= or > and the bound that it passes (the value only of a figure that is published), criterion being n, n_effective, minority, df, width, relative_width, complement_width or cv; empty, undefined; or confidentiality, and why where the survey tells.";

  private static final String BETWEEN = "; ";
  private static final String DETAIL = ": ";
  private static final int DECIMALS = 4;
  private static final Pattern MEASURED =
      Pattern.compile("([a-z_]+)(?:=([-0-9.]+))?(?:<|>=|>)([-0-9.]+)");

  /** A reason without a bound. */
  public static StatusReason of(String code) {
    return new StatusReason(code, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
  }

  /**
   * What confidentiality hides.
   *
   * @param detail its own reason, told where the plan tells reasons
   */
  public static StatusReason ofConfidentiality(Confidentiality plan, String detail) {
    return ofConfidentiality(Optional.of(detail).filter(any -> plan.tellsReasons()));
  }

  private static StatusReason ofConfidentiality(Optional<String> detail) {
    return new StatusReason(
        CONFIDENTIALITY, OptionalDouble.empty(), OptionalDouble.empty(), detail);
  }

  /** A bound that is passed: with the value where the figure is published all the same. */
  public static StatusReason of(Breach breach) {
    String code = breach.criterion().code();
    if (!Double.isFinite(breach.value())) {
      return new StatusReason(
          code, OptionalDouble.of(Double.NaN), OptionalDouble.empty(), Optional.empty());
    }
    return new StatusReason(
        code,
        breach.withholds() ? OptionalDouble.empty() : OptionalDouble.of(shown(breach)),
        OptionalDouble.of(breach.bound()),
        Optional.empty());
  }

  /** The reasons of a cell; what is none is kept as a code. */
  public static List<StatusReason> parse(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(BETWEEN)).map(StatusReason::one).toList();
  }

  /** As a cell holds them, each once. */
  public static String text(List<StatusReason> reasons) {
    return reasons.stream().map(StatusReason::text).distinct().collect(Collectors.joining(BETWEEN));
  }

  /** The criterion that is not met; empty where it is another reason. */
  public Optional<Criterion> criterion() {
    return Criterion.find(code);
  }

  /** As a cell holds it. */
  public String text() {
    if (detail.isPresent()) {
      return code + DETAIL + detail.get();
    }
    if (value.isPresent() && Double.isNaN(value.getAsDouble())) {
      return code + "=" + UNDEFINED;
    }
    if (bound.isEmpty()) {
      return code;
    }
    String shown = value.isPresent() ? "=" + plain(value.getAsDouble()) : "";
    return code + shown + criterion().orElseThrow().sign() + plain(bound.getAsDouble());
  }

  private static StatusReason one(String text) {
    if (text.startsWith(CONFIDENTIALITY + DETAIL)) {
      return ofConfidentiality(Optional.of(text.substring((CONFIDENTIALITY + DETAIL).length())));
    }
    if (text.endsWith("=" + UNDEFINED)) {
      return new StatusReason(
          text.substring(0, text.length() - UNDEFINED.length() - 1),
          OptionalDouble.of(Double.NaN),
          OptionalDouble.empty(),
          Optional.empty());
    }
    Matcher measured = MEASURED.matcher(text);
    if (!measured.matches() || Criterion.find(measured.group(1)).isEmpty()) {
      return of(text);
    }
    return new StatusReason(
        measured.group(1),
        measured.group(2) == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(measured.group(2))),
        OptionalDouble.of(Double.parseDouble(measured.group(3))),
        Optional.empty());
  }

  /** To four decimals, unless they no longer show that the bound is passed. */
  private static double shown(Breach breach) {
    double rounded =
        BigDecimal.valueOf(breach.value()).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    return breach.criterion().isBroken(rounded, breach.bound()) ? rounded : breach.value();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
