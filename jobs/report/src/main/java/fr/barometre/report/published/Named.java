package fr.barometre.report.published;

import fr.barometre.survey.Label;
import java.util.List;
import java.util.Optional;

/**
 * A base, a segment or an indicator of the manifest.
 *
 * @param variable of an indicator: what is estimated; null in editions published before it was told
 * @param favourable of a balance: the codes that count for
 * @param unfavourable of a balance: those that count against
 * @param of of a base: its words that follow a share; null where it has none
 * @param sentence of an indicator: what an author writes of it; null where none is declared
 */
public record Named(
    String id,
    String labelFr,
    String labelEn,
    List<NamedCode> modalities,
    String variable,
    List<String> favourable,
    List<String> unfavourable,
    Label of,
    Label sentence) {

  public Named {
    modalities = modalities == null ? List.of() : List.copyOf(modalities);
    favourable = favourable == null ? List.of() : List.copyOf(favourable);
    unfavourable = unfavourable == null ? List.of() : List.copyOf(unfavourable);
  }

  public Label label() {
    return new Label(labelFr, labelEn);
  }

  public Optional<NamedCode> modality(String code) {
    return modalities.stream().filter(modality -> modality.code().equals(code)).findFirst();
  }

  /** Where the code stands among the modalities; after all of them where it is not declared. */
  public int rank(String code) {
    for (int i = 0; i < modalities.size(); i++) {
      if (modalities.get(i).code().equals(code)) {
        return i;
      }
    }
    return modalities.size();
  }
}
