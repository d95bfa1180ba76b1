package fr.barometre.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may use whom, and which names say nothing. */
final class HouseRules {
  private static final String SPARK = "org.apache.spark..";
  private static final Pattern EMPTY_NAME =
      Pattern.compile("(?i)utils?|helpers?|common|misc|base|managers?|impl|core");
  private static final Pattern EMPTY_ENDING =
      Pattern.compile(".+(Utils?|Helpers?|Common|Misc|Managers?|Impl)");

  private HouseRules() {}

  /** The JDK, commons-math3 and itself. */
  static ArchRule statisticsStandsAlone(String statistics) {
    return classes()
        .that()
        .resideInAPackage(statistics)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.apache.commons.math3..", statistics);
  }

  static ArchRule onlyPipelineKnowsSpark() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("fr.barometre.pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SPARK);
  }

  /** Of the modules that readers load, one package alone knows other storage than disks. */
  static ArchRule onlyPublicationKnowsStorage() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("fr.barometre.survey.publication..", "fr.barometre.pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop..");
  }

  static ArchRule doNotKnow(String who, String... whom) {
    return noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(whom);
  }

  /** What other modules call of the pipeline speaks of nothing of Spark. */
  static ArchRule noSparkInPublicSignatures(String module) {
    return methods()
        .that()
        .areDeclaredInClassesThat(
            describe("public, in " + module, type -> isPublicIn(type, module)))
        .and()
        .arePublic()
        .should(speakOfNoSpark());
  }

  static ArchRule namesSaySomething() {
    return classes().should(haveTellingNames());
  }

  static ArchRule noMutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .haveModifier(FINAL)
        .as("no mutable static: fields that are " + STATIC + " are final");
  }

  private static boolean isPublicIn(JavaClass type, String module) {
    return type.getPackageName().equals(module)
        && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
  }

  private static ArchCondition<JavaMethod> speakOfNoSpark() {
    return new ArchCondition<>("have no type of Spark in their signature") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .filter(type -> type.getPackageName().startsWith("org.apache.spark"))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " speaks of " + type.getName())));
      }
    };
  }

  private static ArchCondition<JavaClass> haveTellingNames() {
    return new ArchCondition<>("have names that say something") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean emptyPackage =
            Stream.of(type.getPackageName().split("\\."))
                .anyMatch(part -> EMPTY_NAME.matcher(part).matches());
        // Base is a word of the field: whom a figure is about.
        boolean emptyName = EMPTY_ENDING.matcher(type.getSimpleName()).matches();
        if (emptyPackage || emptyName) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " says nothing"));
        }
      }
    };
  }
}
