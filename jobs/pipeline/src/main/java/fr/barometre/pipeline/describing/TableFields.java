package fr.barometre.pipeline.describing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.Table;
import java.util.List;

/**
 * A published table as a Table Schema 2.0. What is French has its English beside, under the same
 * name and {@code _en}, as in {@code dictionary}.
 */
final class TableFields {
  private static final String CELL_ID = "cell_id";

  private final ColumnMeanings meanings;

  TableFields(ColumnMeanings meanings) {
    this.meanings = meanings;
  }

  ObjectNode schema(Table table) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(column -> fields.add(field(table, column)));
    if (!table.key().isEmpty()) {
      ArrayNode key = schema.putArray("primaryKey");
      table.key().forEach(key::add);
    }
    if (isReporting(table)) {
      ObjectNode foreign = schema.putArray("foreignKeys").addObject();
      foreign.putArray("fields").add(CELL_ID);
      ObjectNode reference = foreign.putObject("reference");
      reference.put("resource", EstimatesTable.ESTIMATES);
      reference.putArray("fields").add(CELL_ID);
    }
    return schema;
  }

  /** Whether each of its rows is one of {@code estimates}. */
  private static boolean isReporting(Table table) {
    return table.key().equals(List.of(CELL_ID)) && !table.name().equals(EstimatesTable.ESTIMATES);
  }

  private ObjectNode field(Table table, Column column) {
    ColumnMeaning meaning = meanings.of(table, column);
    ObjectNode field = JsonNodeFactory.instance.objectNode();
    field.put("name", column.name());
    field.put("type", type(column.type()));
    meaning.title().ifPresent(title -> put(field, "title", title));
    field.put("description", column.description());
    if (!meaning.categories().isEmpty()) {
      ArrayNode categories = field.putArray("categories");
      meaning.categories().forEach(category -> categories.add(category(category)));
      field.put("categoriesOrdered", meaning.ordered());
    }
    meaning
        .missing()
        .ifPresent(
            label -> put(field.putArray("missingValues").addObject().put("value", ""), label));
    if (column.required()) {
      ObjectNode constraints = field.putObject("constraints").put("required", true);
      if (table.key().equals(List.of(column.name()))) {
        constraints.put("unique", true);
      }
    }
    return field;
  }

  private static ObjectNode category(Modality modality) {
    ObjectNode category = JsonNodeFactory.instance.objectNode().put("value", modality.code());
    put(category, modality.label());
    return category;
  }

  private static void put(ObjectNode node, Label label) {
    put(node, "label", label);
  }

  static void put(ObjectNode node, String name, Label label) {
    node.put(name, label.fr());
    node.put(name + "_en", label.en());
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "string";
      case LONG -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case INSTANT -> "datetime";
    };
  }
}
