package fr.barometre.cli.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.barometre.cli.architecture.violation.StatisticsHelper;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final List<String> MODULES =
      List.of("statistics", "survey", "pipeline", "report", "cli");

  private static JavaClasses house;
  private static JavaClasses violation;

  @BeforeAll
  static void importClasses() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("fr.barometre");
    violation = new ClassFileImporter().importClasses(StatisticsHelper.class);
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String module : MODULES) {
      assertTrue(
          house.stream()
              .anyMatch(type -> type.getPackageName().startsWith("fr.barometre." + module)),
          module);
    }
  }

  @Test
  void statisticsKnowsTheJdkAndCommonsMath() {
    HouseRules.statisticsStandsAlone("fr.barometre.statistics..").check(house);
    assertFails(HouseRules.statisticsStandsAlone("fr.barometre.cli.architecture.violation.."));
  }

  @Test
  void onlyPipelineKnowsSpark() {
    HouseRules.onlyPipelineKnowsSpark().check(house);
    assertFails(HouseRules.onlyPipelineKnowsSpark());
  }

  @Test
  void onlyPublicationKnowsOtherStorageThanDisks() {
    HouseRules.onlyPublicationKnowsStorage().check(house);
    assertFails(HouseRules.onlyPublicationKnowsStorage());
  }

  @Test
  void dependenciesPointOneWay() {
    HouseRules.doNotKnow(
            "fr.barometre.survey..",
            "fr.barometre.pipeline..",
            "fr.barometre.report..",
            "fr.barometre.cli..")
        .check(house);
    HouseRules.doNotKnow("fr.barometre.pipeline..", "fr.barometre.report..", "fr.barometre.cli..")
        .check(house);
    HouseRules.doNotKnow("fr.barometre.report..", "fr.barometre.pipeline..", "fr.barometre.cli..")
        .check(house);
    assertFails(HouseRules.doNotKnow("fr.barometre.cli..", "org.apache.spark.."));
  }

  @Test
  void whatOtherModulesSeeOfPipelineSpeaksOfNoSpark() {
    HouseRules.noSparkInPublicSignatures("fr.barometre.pipeline").check(house);
    assertFails(HouseRules.noSparkInPublicSignatures("fr.barometre.cli.architecture.violation"));
  }

  @Test
  void namesSaySomething() {
    HouseRules.namesSaySomething().check(house);
    assertFails(HouseRules.namesSaySomething());
  }

  @Test
  void nothingStaticCanChange() {
    HouseRules.noMutableStatics().check(house);
    assertFails(HouseRules.noMutableStatics());
  }

  /** A rule that a violation does not break guards nothing. */
  private static void assertFails(ArchRule rule) {
    assertFalse(rule.allowEmptyShould(true).evaluate(violation).getFailureReport().isEmpty());
  }
}
