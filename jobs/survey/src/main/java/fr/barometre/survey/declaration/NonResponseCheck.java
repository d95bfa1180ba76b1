package fr.barometre.survey.declaration;

import fr.barometre.survey.NonResponsePlan;
import fr.barometre.survey.SampleDesign;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;

/**
 * Non-response: what the sample file says is said nowhere else, and classes come from one place.
 */
final class NonResponseCheck {
  private final Entry entry;
  private final Findings findings;

  NonResponseCheck(Entry entry, Findings findings) {
    this.entry = entry;
    this.findings = findings;
  }

  void check(NonResponsePlan plan, SampleDesign design, Entry declared) {
    checkFile(plan);
    checkClasses(plan);
    checkDesign(plan, design, declared);
  }

  private void checkFile(NonResponsePlan plan) {
    Entry sample = entry.get("sample");
    String file = sample.text("file");
    if (!file.isEmpty() && !Files.isRegularFile(plan.sample().path())) {
      findings.at(
          sample.get("file"),
          "there is no sample file '" + file + "'",
          "Correct the path, which starts at the folder of survey.yaml.");
    }
    if (sample.get("encoding").isPresent() && !isEncoding(sample.text("encoding"))) {
      findings.at(
          sample.get("encoding"),
          "unknown encoding '" + sample.text("encoding") + "'",
          "Say UTF-8 or windows-1252.");
    }
    for (String status : plan.sample().responded()) {
      if (plan.sample().outOfScope().contains(status)) {
        findings.at(
            sample.get("out_of_scope"),
            "status '" + status + "' is both an answer and out of scope",
            "Keep it in one of the lists.");
      }
    }
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException notAName) {
      return false;
    }
  }

  private void checkClasses(NonResponsePlan plan) {
    boolean declared = !plan.classes().isEmpty();
    if (declared == plan.score().isPresent()) {
      findings.at(
          entry,
          declared ? "classes and score both make the classes" : "nothing makes the classes",
          declared
              ? "Keep one of them."
              : "Add classes: [columns of the sample file], or a score.");
    }
    plan.score()
        .filter(score -> score.columns().isEmpty())
        .ifPresent(
            score ->
                findings.at(
                    score.place(),
                    "the score has nothing to tell companies apart",
                    "Add categories or numbers: columns of the sample file."));
  }

  private void checkDesign(NonResponsePlan plan, SampleDesign design, Entry declared) {
    if (design.stratum().isPresent()) {
      findings.at(
          declared.get("stratum"),
          "only companies that answered have this stratum",
          "Leave it out, and name the column of the sample file under weighting.nonresponse.sample.stratum.");
    }
    if (declared.get("weights").isPresent() && !declared.text("weights").equals("frame")) {
      findings.at(
          declared.get("weights"),
          "only companies that answered have this weight",
          "Leave it out, and name the column of the sample file under weighting.nonresponse.sample.weight.");
    } else if (plan.sample().weight().isPresent() && declared.get("weights").isPresent()) {
      findings.at(
          declared.get("weights"), "the sample file says the weights", "Leave one of them out.");
    }
    for (String key : List.of("population", "units", "later_stages", "variance")) {
      if (declared.get(key).isPresent()) {
        findings.at(
            declared.get(key),
            key + " cannot be joined with weighting.nonresponse",
            "Response is taken company by company, in a sample of companies drawn in strata: leave one of them out.");
      }
    }
  }
}
