package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderTest {

  @Test
  void finds_columns_by_code_with_or_without_the_wording_and_past_a_byte_order_mark() {
    Header header =
        new Header(List.of("\ufeffid", "Q1[SQ001]. Sur Facebook ?", "Q2. Âge", "Votre nom. Merci"));

    assertEquals(Optional.of(0), header.find("id"));
    assertEquals(Optional.of(1), header.find("Q1[SQ001]"));
    assertEquals(Optional.of(2), header.find("Q2"));
    assertEquals(Optional.of(3), header.find("Votre nom. Merci"));
    assertEquals(Optional.empty(), header.find("Q3"));
    assertEquals(4, header.width());
  }

  @Test
  void a_name_is_found_however_its_apostrophes_and_spaces_are_written() {
    Header header = new Header(List.of("ID", "Quel est l\u2019effectif\u00a0?"));

    for (String column : List.of("Quel est l\u2019effectif\u00a0?", "Quel est l'effectif ?")) {
      assertEquals(Optional.of(1), header.find(column));
    }
  }
}
