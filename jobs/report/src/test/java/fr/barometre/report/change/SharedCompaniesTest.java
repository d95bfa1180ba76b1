package fr.barometre.report.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four companies in each edition, a, b and c in both, each of weight 10; the fourth answered and is
 * not of the base. By hand: flour of 1, 3, 5 and then 2, 2, 8 has the means 3 and 4, what is left
 * of it is (-2, 0, 2) and (-2, -2, 4), and {@code rho = 12 / sqrt(8 x 24)}.
 */
class SharedCompaniesTest {
  private static final double RHO = 12 / Math.sqrt(8 * 24);
  private static final MessageType RESPONSES =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            required binary company (STRING);
            required binary stratum (STRING);
            required double weight;
            optional double flour;
            required boolean base_bakers;
          }
          """);

  @TempDir Path root;

  @Test
  void whoIsOfABaseIsReadFromTheAnswersPublished() throws IOException {
    SharedCompanies shared =
        SharedCompanies.of(
            edition("2018", "abcd", new double[] {1, 3, 5, 7}, true),
            edition("2021", "abce", new double[] {2, 2, 8, 9}, true));

    SharedCompanies.Link mean = shared.link(figure("mean", 3, 3), figure("mean", 3, 4)).get();
    SharedCompanies.Link total = shared.link(figure("total", 3, 90), figure("total", 3, 120)).get();

    assertEquals(Sharing.OVERLAP, shared.sharing());
    assertEquals(RHO, mean.correlation(), 1e-12);
    assertEquals(3, mean.common());
    assertEquals(RHO, total.correlation(), 1e-12); // of one weight, what a mean owes and a total
  }

  @Test
  void anEditionWithoutSuchColumnsIsBelievedOnlyWhereAnsweringGivesTheFigure() throws IOException {
    Edition first = edition("2018", "abcd", new double[] {1, 3, 5, 7}, false);
    Edition second = edition("2021", "abce", new double[] {2, 2, 8, 9}, true);
    SharedCompanies shared = SharedCompanies.of(first, second);

    assertEquals(Optional.empty(), shared.link(figure("mean", 3, 3), figure("mean", 3, 4)));
    // All four of 2018 answered: 16 / 4.
    assertEquals(3, shared.link(figure("mean", 4, 4), figure("mean", 3, 4)).get().common());
  }

  @Test
  void theSameCompaniesInBothAreAPanel() throws IOException {
    SharedCompanies shared =
        SharedCompanies.of(
            edition("2018", "abcd", new double[] {1, 3, 5, 7}, true),
            edition("2021", "dcba", new double[] {2, 2, 8, 9}, true));

    assertEquals(Sharing.PANEL, shared.sharing());
  }

  private static PublishedRow figure(String statistic, long n, double estimate) {
    return new PublishedRow(
        Map.of(
            "indicator", "flour",
            "statistic", statistic,
            "domain", "all",
            "n", n,
            "estimate", estimate));
  }

  private Edition edition(String name, String companies, double[] flour, boolean columns)
      throws IOException {
    EditionFolder folder = new EditionFolder(root, "baking", name);
    Files.createDirectories(folder.path());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.table("responses")))
            .withConf(new PlainParquetConfiguration())
            .withType(RESPONSES)
            .build()) {
      for (int i = 0; i < flour.length; i++) {
        Group company = new SimpleGroup(RESPONSES);
        company.append("company", companies.substring(i, i + 1)).append("stratum", "s");
        company.append("weight", 10.0).append("flour", flour[i]);
        company.append("base_bakers", i < 3);
        writer.write(company);
      }
    }
    Files.writeString(
        folder.manifest(),
        """
        {"survey": "baking", "edition": "NAME", "run_id": "run", "panel": "number",
         "tables": {"responses": {"rows": 4, "sha256": "00"}},
         "bases": [{"id": "bakers", "label_fr": "x", "label_en": "x", "sql": "bakes" COLUMN}],
         "indicators": [{"id": "flour", "label_fr": "x", "label_en": "x",
                         "variable": "flour", "base": "bakers"}]}
        """
            .replace("NAME", name)
            .replace("COLUMN", columns ? ", \"column\": \"base_bakers\"" : ""));
    return Edition.open(folder);
  }
}
