package fr.barometre.report.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.LibreOffice;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document of a starter template, opened and printed by a program that is not ours. */
@Tag("programs")
class WordInLibreOfficeTest {
  @TempDir Path root;

  @Test
  void theFilledTemplateOpensAndPrintsItsValues() throws Exception {
    PublishedSample.write(root, "2020");
    Path document = root.resolve("rapport.docx");
    try (OutputStream out = Files.newOutputStream(document)) {
      new StarterTemplate(
              new Editions(root).get(Optional.empty(), Optional.empty()),
              List.of("wood_by_size"),
              Language.FR)
          .fill(out);
    }

    LibreOffice.convert(document, "pdf", root);

    String text = LibreOffice.textOf(root.resolve("rapport.pdf")).replaceAll("\\s+", " ");
    for (String printed :
        List.of(
            "Réponses synthétiques",
            "28,5 % [26,5 ; 30,5] pour « À bois » (Four)",
            "Petite À bois non diffusé",
            "Grande À bois 44,5 % [42,5 % ; 46,5 %]",
            "Base : toutes les entreprises, n = 1 657.",
            "Source : Fournil, enquête 2020.")) {
      assertTrue(text.contains(printed), printed + " is not in " + text);
    }
    assertFalse(text.contains("{{"), text);
  }
}
