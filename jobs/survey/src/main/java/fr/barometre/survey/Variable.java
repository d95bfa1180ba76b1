package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/** Anything SQL may name: a question's answer or a variable derived from others. */
public sealed interface Variable permits Question, Derived {
  String id();

  AnswerType type();

  Label label();

  List<Modality> modalities();

  /** Whether the modalities stand in an order that means something: from less to more, say. */
  boolean ordered();

  Optional<String> unit();

  Place place();

  /** The label of a code, or its own where the code is none of its modalities. */
  default Label labelOf(String code) {
    return modalities().stream()
        .filter(modality -> modality.code().equals(code))
        .map(Modality::label)
        .findFirst()
        .orElse(label());
  }

  /** The columns it has in SQL and in {@code responses}. */
  default List<String> columns() {
    return type() == AnswerType.MULTIPLE
        ? modalities().stream().map(modality -> id() + "_" + modality.code()).toList()
        : List.of(id());
  }
}
