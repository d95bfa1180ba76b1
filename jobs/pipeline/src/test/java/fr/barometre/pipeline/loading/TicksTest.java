package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static final Modality WEB = new Modality("web", "web", new Label("Le web", "The web"));
  private static final MissingValues NINE = new MissingValues(Set.of("9"), List.of());

  private final Remarks remarks = new Remarks();

  @Test
  void without_labels_an_empty_cell_says_no_and_an_unknown_one_is_outside_the_list() {
    Ticks ticks = Ticks.of(WEB, RawColumn.named("Q[web]"));

    assertTrue((Boolean) read("Y", ticks));
    assertTrue((Boolean) read("Le web", ticks));
    assertFalse((Boolean) read("", ticks));
    assertEquals(List.of(), remarks.breaches());
    assertFalse((Boolean) read("2", ticks));
    assertEquals(List.of(Breach.error("code_list", "Q[web]", "2")), remarks.breaches());
  }

  @Test
  void labels_say_which_code_is_yes_and_no_and_then_an_empty_cell_is_no_answer() {
    Ticks ticks = Ticks.of(WEB, column(Map.of("1", "No", "2", "Yes", "9", "Don't know")));

    assertTrue((Boolean) read("2", ticks));
    assertFalse((Boolean) read("1", ticks));
    assertNull(read("9", ticks));
    assertNull(read("", ticks));
    assertEquals(List.of(), remarks.breaches());
  }

  @Test
  void a_set_counts_one_value_and_every_other_is_a_no_but_an_absence() {
    RawSet set = new RawSet("$q", "", List.of("Qweb"), Optional.of("1"));
    Ticks ticks = Ticks.of(set, column(Map.of("1", "Tick", "2", "None", "9", "Lost")), NINE);

    assertTrue((Boolean) read("1", ticks));
    assertFalse((Boolean) read("2", ticks));
    assertFalse((Boolean) read("3", ticks));
    assertNull(read("9", ticks));
    assertNull(read("", ticks));
    assertEquals(List.of(), remarks.breaches());
  }

  @Test
  void a_set_without_a_code_for_no_leaves_it_empty() {
    RawSet set = new RawSet("$q", "", List.of("Qweb"), Optional.of("1"));
    Ticks ticks = Ticks.of(set, column(Map.of("1", "Tick", "9", "Lost")), NINE);

    assertFalse((Boolean) read("", ticks));
    assertNull(read("9", ticks));
  }

  private static RawColumn column(Map<String, String> labels) {
    return new RawColumn("Qweb", "", RawColumn.Type.NUMBER, labels, NINE);
  }

  private Object read(String cell, Ticks ticks) {
    Object[] row = new Object[1];
    AnswerReader.Source source = new AnswerReader.Source("Q[web]", 0, 0, NINE, Set.of(), false);
    new AnswerReader.Multiple(List.of(source), List.of(ticks))
        .read(new String[] {cell}, row, 0, remarks);
    return row[0];
  }
}
