package fr.barometre.report.explain;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedColumn;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.published.PublishedTable;
import fr.barometre.survey.tables.ResponsesTable;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The companies that answered, as an edition published them. */
public final class Responses {
  private final Optional<PublishedTable> table;
  private final Set<String> columns;
  private final Optional<List<PublishedRow>> held;

  private Responses(Optional<PublishedTable> table, Optional<List<PublishedRow>> held) {
    this.table = table;
    this.held = held;
    this.columns =
        table.stream()
            .flatMap(any -> any.columns().stream())
            .map(PublishedColumn::name)
            .collect(Collectors.toSet());
  }

  /** Read as they are needed, which suits one cell and any number of companies. */
  public static Responses of(Edition edition) {
    return new Responses(find(edition), Optional.empty());
  }

  /** Read once and held, which suits many cells of some thousand companies. */
  public static Responses held(Edition edition) {
    Optional<PublishedTable> table = find(edition);
    return new Responses(table, table.map(any -> any.first(Integer.MAX_VALUE)));
  }

  private static Optional<PublishedTable> find(Edition edition) {
    return Files.exists(edition.folder().table(ResponsesTable.RESPONSES))
        ? Optional.of(edition.table(ResponsesTable.RESPONSES))
        : Optional.empty();
  }

  /** Whether all of these columns are there. */
  boolean have(Collection<String> names) {
    return columns.containsAll(names);
  }

  /** Every company, with these columns at least. */
  void scan(Collection<String> names, Consumer<PublishedRow> reader) {
    if (held.isPresent()) {
      held.get().forEach(reader);
    } else {
      table.orElseThrow().scan(names, reader);
    }
  }
}
