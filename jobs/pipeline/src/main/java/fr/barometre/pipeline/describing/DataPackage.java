package fr.barometre.pipeline.describing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.pipeline.publishing.WrittenFile;
import fr.barometre.pipeline.publishing.WrittenTable;
import fr.barometre.survey.Licence;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Locale;

/**
 * {@code datapackage.json}: the edition as a Data Package 2.0, its tables with their schemas and
 * digests, its other files beside them.
 */
public final class DataPackage {
  /** Its name in the folder of the edition. */
  public static final String FILE = "datapackage.json";

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
  private static final String IDENTIFIER = "[-a-zA-Z0-9._]+";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Survey survey;
  private final String runId;
  private final TableFields fields;

  public DataPackage(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
    this.fields = new TableFields(new ColumnMeanings(survey));
  }

  /** The descriptor, the same for the same files. */
  public String text(List<WrittenTable> tables, List<WrittenFile> files) {
    ObjectNode root = head();
    ArrayNode resources = root.putArray("resources");
    tables.forEach(table -> resources.add(resource(table)));
    files.forEach(file -> resources.add(resource(file)));
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // a tree of texts and numbers
    }
  }

  private ObjectNode head() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", PROFILE);
    root.put("name", survey.name());
    root.put("edition", survey.edition());
    root.put("run_id", runId);
    TableFields.put(root, "title", survey.title());
    survey
        .synthetic()
        .ifPresent(
            notice -> {
              TableFields.put(root, "description", notice);
              root.put("synthetic", true);
            });
    root.putObject("collected")
        .put("from", survey.collectedFrom().toString())
        .put("to", survey.collectedTo().toString());
    survey
        .provenance()
        .licence()
        .ifPresent(licence -> root.putArray("licenses").add(licence(licence)));
    TableFields.put(root.putArray("sources").addObject(), "title", survey.source());
    survey
        .provenance()
        .producer()
        .ifPresent(
            producer -> {
              ObjectNode body = root.putArray("contributors").addObject();
              TableFields.put(body, "title", producer);
              body.putArray("roles").add("creator");
            });
    return root;
  }

  /** A name that is no identifier, such as "Licence Ouverte 2.0", is a title to the standard. */
  private static ObjectNode licence(Licence licence) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(licence.name().matches(IDENTIFIER) ? "name" : "title", licence.name())
        .put("path", licence.url());
  }

  private ObjectNode resource(WrittenTable table) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("name", table.table().name());
    resource.put("type", "table");
    if (table.isParted()) {
      ArrayNode parts = resource.putArray("path");
      table.files().forEach(file -> parts.add(file.path()));
    } else {
      resource.put("path", table.files().get(0).path());
    }
    resource.put("description", table.table().description());
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("bytes", table.files().stream().mapToLong(WrittenFile::bytes).sum());
    if (!table.isParted()) {
      resource.put("hash", "sha256:" + table.files().get(0).sha256());
    }
    resource.put("rows", table.rows());
    resource.set("schema", fields.schema(table.table()));
    return resource;
  }

  private static ObjectNode resource(WrittenFile file) {
    String format = file.path().substring(file.path().lastIndexOf('.') + 1);
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", file.path().toLowerCase(Locale.ROOT))
        .put("path", file.path())
        .put("format", format)
        .put("mediatype", mediaType(format))
        .put("encoding", "UTF-8")
        .put("bytes", file.bytes())
        .put("hash", "sha256:" + file.sha256());
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "csv" -> "application/vnd.sdmx.data+csv; version=2.0.0";
      case "md" -> "text/markdown";
      case "sql" -> "application/sql";
      case "xml" -> "application/xml";
      default -> "text/plain";
    };
  }
}
