package fr.barometre.pipeline.describing;

import fr.barometre.pipeline.describing.Codebook.Found;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Range;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.Table;
import java.util.Optional;

/** The part of a codebook about {@code responses}: the file, and a variable for each column. */
final class CodebookVariables {
  private static final String FILE_ID = "F1";
  private static final String WEIGHT = "weight";
  private static final Label YES = new Label("Oui", "Yes");
  private static final Label NO = new Label("Non", "No");

  private final Table table;
  private final ColumnMeanings meanings;
  private final XmlText xml;
  private boolean hasFile;

  CodebookVariables(Survey survey, XmlText xml) {
    this.table = ResponsesTable.responses(survey);
    this.meanings = new ColumnMeanings(survey);
    this.xml = xml;
  }

  /** The file and its columns; without a file the questions and derived variables. */
  void add(Found found) {
    hasFile = found.responses().isPresent();
    found.responses().ifPresent(this::addFile);
    xml.open("dataDscr");
    table.columns().stream()
        .filter(column -> hasFile || meanings.variable(column.name()).isPresent())
        .forEach(column -> add(column, found.counts()));
    xml.close();
  }

  private void addFile(long responses) {
    String file = table.name() + ".parquet";
    xml.open("fileDscr", "ID", FILE_ID, "URI", file).open("fileTxt");
    xml.text("fileName", file);
    xml.text("fileCont", table.description(), "xml:lang", "en");
    xml.open("dimensns")
        .text("caseQnty", Long.toString(responses))
        .text("varQnty", Integer.toString(table.columns().size()))
        .close();
    xml.text("fileType", "Apache Parquet").close().close();
  }

  private void add(Column column, Optional<AnswerCounts> counts) {
    ColumnMeaning meaning = meanings.of(table, column);
    Optional<Variable> variable = meanings.variable(column.name());
    xml.open(
        "var",
        "ID",
        "V_" + column.name(),
        "name",
        column.name(),
        "files",
        hasFile ? FILE_ID : null,
        "wgt",
        column.name().equals(WEIGHT) ? "wgt" : null,
        "wgt-var",
        hasFile && variable.isPresent() ? "V_" + WEIGHT : null,
        "intrvl",
        column.type() == ColumnType.DOUBLE ? "contin" : "discrete",
        "measUnit",
        variable.flatMap(Variable::unit).orElse(null),
        "nature",
        meaning.categories().isEmpty() ? null : meaning.ordered() ? "ordinal" : "nominal");
    xml.both("labl", meaning.title().orElse(new Label(column.description(), column.description())));
    variable.ifPresent(this::addQuestion);
    addCategories(column, meaning, counts);
    if (variable.orElse(null) instanceof Derived derived) {
      xml.open("derivation").text("drvcmd", derived.sql(), "syntax", "Spark SQL").close();
    }
    if (hasFile) {
      addFormat(column);
    }
    xml.close();
  }

  private void addFormat(Column column) {
    xml.empty(
        "varFormat",
        "type",
        isNumeric(column) ? "numeric" : "character",
        "schema",
        "other",
        "otherSchema",
        "Parquet",
        "formatname",
        format(column.type()),
        "category",
        column.type() == ColumnType.DATE ? "date" : null);
  }

  private void addQuestion(Variable variable) {
    if (variable instanceof Question question) {
      xml.open("qstn").both("qstnLit", question.text()).close();
      question.range().ifPresent(this::addRange);
      question.askedIf().ifPresent(condition -> xml.text("universe", condition, "clusion", "I"));
    }
  }

  private void addRange(Range range) {
    xml.open("valrng")
        .empty("range", "UNITS", "REAL", "min", bound(range.min()), "max", bound(range.max()))
        .close();
  }

  private static String bound(double value) {
    return Double.isInfinite(value) ? null : Double.toString(value);
  }

  private void addCategories(Column column, ColumnMeaning meaning, Optional<AnswerCounts> counts) {
    Optional<AnswerCounts> counted = counts.filter(any -> meaning.title().isPresent());
    for (Modality modality : meaning.categories()) {
      addCategory(
          modality.code(), modality.label(), counted.map(all -> all.of(column, modality.code())));
    }
    if (column.type() == ColumnType.BOOLEAN) {
      addCategory("true", YES, counted.map(all -> all.of(column, true)));
      addCategory("false", NO, counted.map(all -> all.of(column, false)));
    }
    meaning
        .missing()
        .ifPresent(
            label -> {
              xml.open("catgry", "missing", "Y").both("labl", label);
              addCount(counted.map(all -> all.absent(column)));
              xml.close();
            });
  }

  private void addCategory(String code, Label label, Optional<Long> count) {
    xml.open("catgry").text("catValu", code).both("labl", label);
    addCount(count);
    xml.close();
  }

  private void addCount(Optional<Long> count) {
    count.ifPresent(
        number -> xml.text("catStat", Long.toString(number), "type", "freq", "wgtd", "not-wgtd"));
  }

  /** How Parquet names the type: the logical one where it has one, the physical one otherwise. */
  private static String format(ColumnType type) {
    return switch (type) {
      case STRING -> "STRING";
      case LONG -> "INT64";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case INSTANT -> "TIMESTAMP";
    };
  }

  private static boolean isNumeric(Column column) {
    return column.type() == ColumnType.DOUBLE || column.type() == ColumnType.LONG;
  }
}
