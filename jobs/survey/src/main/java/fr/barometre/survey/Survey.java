package fr.barometre.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A survey as declared in {@code survey.yaml}, checked.
 *
 * @param folder where {@code survey.yaml} stands
 * @param name kebab-case
 * @param edition a year as a rule
 * @param source the line under every figure
 * @param synthetic the notice every output carries where the answers are invented
 * @param provenance who made it, and its licence, where they are declared
 * @param identity what names companies or persons, where pseudonyms are asked for
 * @param panel the question with the number that a company keeps in every edition and that names
 *     nobody; in {@code responses} it stands for the company
 * @param derived in an order in which each uses only questions and earlier ones
 * @param domains every combination of segments estimated, {@code []} being all companies
 * @param confidentiality nothing is hidden for the sake of one company where it is absent
 * @param publication what is published, and how many runs stay
 * @param history how it follows earlier editions
 * @param maximumRejected the share of refused responses above which nothing is published
 */
public record Survey(
    Path folder,
    String name,
    String edition,
    Label title,
    Label source,
    Optional<Label> synthetic,
    Provenance provenance,
    LocalDate collectedFrom,
    LocalDate collectedTo,
    RawAnswers raw,
    Optional<Identity> identity,
    Optional<String> panel,
    List<Question> questions,
    List<Derived> derived,
    EditingPlan editing,
    List<Rule> rules,
    double maximumRejected,
    List<Segment> segments,
    List<List<String>> domains,
    List<Base> bases,
    SampleDesign design,
    WeightingPlan weighting,
    Precision precision,
    Optional<Confidentiality> confidentiality,
    List<Indicator> indicators,
    List<ReportTable> tables,
    List<Figure> figures,
    List<Contrast> contrasts,
    List<Association> associations,
    List<Model> models,
    PublicationPlan publication,
    History history) {

  /** A declared base. */
  public Base base(String id) {
    return bases.stream().filter(any -> any.id().equals(id)).findFirst().orElseThrow();
  }

  /** A question or derived variable. */
  public Variable variable(String id) {
    return Stream.<Variable>concat(questions.stream(), derived.stream())
        .filter(variable -> variable.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The imputed questions that a variable is, or is derived from. */
  public List<Imputation> imputedBehind(String id) {
    Set<String> behind = new HashSet<>(Set.of(id));
    for (int i = derived.size() - 1; i >= 0; i--) { // each uses only earlier ones
      Derived any = derived.get(i);
      if (behind.contains(any.id())) {
        behind.addAll(any.uses());
      }
    }
    return editing.imputations().stream()
        .filter(imputation -> behind.contains(imputation.variable()))
        .toList();
  }

  /** Whether precision needs every company, collapsed. */
  public boolean needsEntries() {
    return !hasSums() && !design.hasGivenReplicates();
  }

  /** Whether precision follows from the sums of one pass. */
  public boolean hasSums() {
    boolean calibratedOnCells =
        weighting
            .calibration()
            .map(plan -> plan.isCategorical() && design.units().isEmpty())
            .orElse(true);
    return design.hasSums() && calibratedOnCells;
  }

  /** The same survey with its derived variables in another order. */
  public Survey withDerived(List<Derived> ordered) {
    return with(raw, ordered, editing);
  }

  /**
   * The same survey with mended answers: a raw file written as the others, whose responses take the
   * place of those with the same key.
   */
  public Survey withMended(Path file) {
    return with(raw.with(file), derived, editing.with(file));
  }

  /** The same survey, looking back to those editions alone. */
  public Survey comparedWith(List<String> editions) {
    return with(raw, derived, editing, history.comparedWith(editions));
  }

  private Survey with(RawAnswers answers, List<Derived> ordered, EditingPlan plan) {
    return with(answers, ordered, plan, history);
  }

  private Survey with(
      RawAnswers answers, List<Derived> ordered, EditingPlan plan, History followed) {
    return new Survey(
        folder,
        name,
        edition,
        title,
        source,
        synthetic,
        provenance,
        collectedFrom,
        collectedTo,
        answers,
        identity,
        panel,
        questions,
        ordered,
        plan,
        rules,
        maximumRejected,
        segments,
        domains,
        bases,
        design,
        weighting,
        precision,
        confidentiality,
        indicators,
        tables,
        figures,
        contrasts,
        associations,
        models,
        publication,
        followed);
  }
}
