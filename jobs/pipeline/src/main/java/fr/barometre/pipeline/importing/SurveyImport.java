package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.DataRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a first {@code survey.yaml} from an export, beside a copy of it. */
public final class SurveyImport {
  private static final String DECLARATION = "survey.yaml";
  private static final List<String> KEYS =
      List.of("id", "responseid", "response_id", "cle", "key", "uuid", "siret", "siren");
  private static final Pattern NAMING =
      Pattern.compile(
          "siren|siret|e?_?mail|courriel|token|phone|tel|telephone|nom|prenom|(first|last)name");
  private static final Pattern EDITION = Pattern.compile("(.*?)-?(\\d{4})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

  private final Path export;
  private final Path folder;
  private final Optional<Path> structure;

  /**
   * @param folder of the survey to be; made where it is not there
   * @param structure LimeSurvey's .lss, where it is at hand
   */
  public SurveyImport(Path export, Path folder, Optional<Path> structure) {
    this.export = export;
    this.folder = folder;
    this.structure = structure;
  }

  /**
   * What was written.
   *
   * @param questions how many of them
   * @param decisions lines on which a person must decide
   */
  public record Imported(Path declaration, long records, int questions, List<String> decisions) {}

  /**
   * Writes.
   *
   * @throws DataRefused if the export cannot be read, or a declaration stands in the folder already
   */
  public Imported run() throws IOException {
    Path declaration = folder.resolve(DECLARATION);
    if (Files.exists(declaration)) {
      throw new DataRefused(
          List.of(
              declaration
                  + ": a declaration stands there already. Choose another folder, or remove it."));
    }
    Structure known = structure.map(LimeSurveyStructure::read).orElse(Structure.NONE);
    Draft draft = draft(ExportedFile.read(export), known);
    DraftText text = new DraftText(draft);
    Files.createDirectories(folder);
    Path copy = folder.resolve(export.getFileName());
    if (!Files.exists(copy) || !Files.isSameFile(copy, export)) {
      Files.copy(export, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(declaration, text.text());
    return new Imported(
        declaration,
        draft.file().records(),
        draft.questions().size(),
        DraftText.decisions(text.text()));
  }

  private Draft draft(ExportedFile file, Structure known) throws IOException {
    Optional<ColumnProfile> key = key(file);
    ToolColumns tool = ToolColumns.of(file.raw().format());
    Set<String> service = tool.service();
    String keyColumn = key.orElseGet(() -> file.profiles().get(0)).column().name();
    if (tool.keys().contains(keyColumn)
        || KEYS.subList(0, 3).contains(keyColumn.toLowerCase(Locale.ROOT))) {
      service.add(keyColumn); // a number that the tool gave
    }
    QuestionProposals proposals = new QuestionProposals(file, known, service);
    List<ProposedQuestion> questions = proposals.propose();
    Optional<ColumnProfile> latest = first(file, tool.latest());
    List<LocalDate> days = latest.map(SurveyImport::days).orElse(List.of());
    String folderName =
        Identifiers.word(folder.toAbsolutePath().getFileName().toString()).replace('_', '-');
    Matcher named = EDITION.matcher(folderName);
    boolean dated = named.matches();
    String edition =
        dated
            ? named.group(2)
            : String.valueOf(days.isEmpty() ? lastChange() : days.get(0).getYear());
    String name = dated ? named.group(1) : folderName;
    Optional<ColumnProfile> finished = first(file, tool.finished());
    return new Draft(
        file,
        name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "survey" + name : name,
        edition,
        days.stream().min(LocalDate::compareTo),
        days.stream().max(LocalDate::compareTo),
        ColumnName.of(keyColumn).code(),
        key.isPresent(),
        finished.map(any -> any.column().name()),
        latest.map(any -> any.column().name()),
        questions,
        proposals.empty(),
        questions.stream()
            .filter(any -> any.identifying() || NAMING.matcher(any.id()).matches())
            .filter(any -> !any.isMeasured())
            .map(ProposedQuestion::id)
            .toList());
  }

  /** A column that tells records apart: that of the tool, or one with a name for it, first. */
  private static Optional<ColumnProfile> key(ExportedFile file) {
    List<String> names = new ArrayList<>(ToolColumns.of(file.raw().format()).keys());
    names.addAll(KEYS);
    for (String name : names) {
      for (ColumnProfile profile : file.profiles()) {
        if (profile.column().name().equalsIgnoreCase(name) && profile.isKey()) {
          return Optional.of(profile);
        }
      }
    }
    return file.profiles().stream().filter(ColumnProfile::isKey).findFirst();
  }

  /** The first of some columns that the file has, with something in it. */
  private static Optional<ColumnProfile> first(ExportedFile file, List<String> names) {
    return names.stream()
        .flatMap(name -> file.find(name).stream())
        .filter(profile -> !profile.isEmpty())
        .findFirst();
  }

  private int lastChange() throws IOException {
    return Files.getLastModifiedTime(export).toInstant().atZone(ZoneOffset.UTC).getYear();
  }

  /** The first and the last day of a column in ISO order; none of another. */
  private static List<LocalDate> days(ColumnProfile profile) {
    List<LocalDate> days = new ArrayList<>();
    for (String bound : List.of(profile.least(), profile.most())) {
      if (DAY.matcher(bound).matches()) {
        days.add(LocalDate.parse(bound.substring(0, 10)));
      }
    }
    return days;
  }
}
