package fr.barometre.survey.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainNameTest {

  @Test
  void isAllWhereNoSegmentNarrowsIt() {
    assertEquals("all", DomainName.of(List.of(), List.of()));
    assertEquals(Map.of(), DomainName.parse("all"));
  }

  @Test
  void listsEachSegmentWithItsCode() {
    String name = DomainName.of(List.of("size", "sector"), List.of("eti", "industrie"));

    assertEquals("size=eti;sector=industrie", name);
  }

  @Test
  void readsBackInTheSameOrder() {
    Map<String, String> read = DomainName.parse("size=eti;sector=industrie");

    assertEquals(List.of("size", "sector"), List.copyOf(read.keySet()));
    assertEquals(List.of("eti", "industrie"), List.copyOf(read.values()));
  }

  @Test
  void isRefusedWithoutACode() {
    assertThrows(IllegalArgumentException.class, () -> DomainName.parse("size"));
    assertThrows(IllegalArgumentException.class, () -> DomainName.parse("size=;sector=x"));
  }

  @Test
  void isRefusedWithASegmentTwice() {
    assertThrows(IllegalArgumentException.class, () -> DomainName.parse("size=eti;size=pme"));
  }
}
