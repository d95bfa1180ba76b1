package fr.barometre.pipeline.loading;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Question;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of a loaded response: where it stands, what is wrong with it, its answers. */
public final class ResponseLayout {
  public static final String FILE_COLUMN = "_file";
  public static final String RECORD_COLUMN = "_record";
  public static final String LINE_COLUMN = "_line";
  public static final String KEY_COLUMN = "_key";
  public static final String LATEST_COLUMN = "_latest";
  public static final String BREACHES_COLUMN = "_breaches";

  /** Places, among the questions, of those a company says it cannot answer; null where none. */
  public static final String DONT_KNOW_COLUMN = "_dont_know";

  /** The type of {@link #BREACHES_COLUMN}. */
  public static final DataType BREACHES_TYPE = DataTypes.createArrayType(Breach.TYPE);

  static final int KEY = 3;
  static final int LATEST = 4;
  static final int BREACHES = 5;
  static final int DONT_KNOW = 6;
  static final int FIRST_ANSWER = 7;

  private ResponseLayout() {}

  static StructType of(List<Question> questions) {
    StructType type =
        new StructType()
            .add(FILE_COLUMN, DataTypes.StringType)
            .add(RECORD_COLUMN, DataTypes.LongType)
            .add(LINE_COLUMN, DataTypes.LongType)
            .add(KEY_COLUMN, DataTypes.StringType)
            .add(LATEST_COLUMN, DataTypes.StringType)
            .add(BREACHES_COLUMN, BREACHES_TYPE)
            .add(DONT_KNOW_COLUMN, DataTypes.createArrayType(DataTypes.IntegerType, false));
    for (Question question : questions) {
      for (String column : question.columns()) {
        type = type.add(column, type(question.type()));
      }
    }
    return type;
  }

  /** The Spark type of an answer. */
  public static DataType type(AnswerType type) {
    return switch (type) {
      case SINGLE, TEXT, SIREN, SIRET -> DataTypes.StringType;
      case MULTIPLE, BOOLEAN -> DataTypes.BooleanType;
      case NUMBER -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
    };
  }
}
