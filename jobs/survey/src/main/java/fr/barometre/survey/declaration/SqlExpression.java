package fr.barometre.survey.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.UserVariable;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * An SQL expression taken apart without an engine: what it names and what it compares, so that a
 * slip is told with its place before anything starts.
 */
final class SqlExpression {
  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private final String text;
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> functions = new LinkedHashSet<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final Set<String> results = new LinkedHashSet<>();
  private String bareColumn;
  private Mistake mistake;

  SqlExpression(String text) {
    this.text = text;
    if (!text.isBlank()) {
      parse();
    }
  }

  private void parse() {
    try {
      Expression whole = CCJSqlParserUtil.parseExpression(text, false);
      whole.accept(new Finder(), null);
      findResults(whole);
      if (whole instanceof Column && columns.size() == 1) {
        bareColumn = columns.iterator().next();
      }
    } catch (JSQLParserException | TokenMgrException failure) {
      mistake = findMistake();
    }
  }

  /**
   * A variable compared with a text.
   *
   * @param value the text
   */
  record Comparison(String column, String value) {}

  /**
   * Where the expression stops making sense.
   *
   * @param offset into the text, from 0
   */
  record Mistake(int offset, String found) {}

  Optional<Mistake> mistake() {
    return Optional.ofNullable(mistake);
  }

  /** The variables it names, in the order in which they appear. */
  Set<String> columns() {
    return columns;
  }

  /** The functions it calls, in lower case. */
  Set<String> functions() {
    return functions;
  }

  List<Comparison> comparisons() {
    return comparisons;
  }

  /** What only a whole query could hold: queries inside, windows, parameters, stars. */
  List<String> foreign() {
    return foreign;
  }

  /** The variable the expression is, where it is nothing else. */
  Optional<String> bareColumn() {
    return Optional.ofNullable(bareColumn);
  }

  /** The texts it chooses among, as far as they are written out. */
  Set<String> results() {
    return results;
  }

  /** Where a word first stands in the text. */
  int offset(String word) {
    Matcher found = Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text);
    if (found.find()) {
      return found.start();
    }
    return Math.max(0, text.indexOf(word));
  }

  private void findResults(Expression part) {
    if (part instanceof StringValue value) {
      results.add(value.getValue());
    } else if (part instanceof CaseExpression choice) {
      choice.getWhenClauses().forEach(when -> findResults(when.getThenExpression()));
      findResults(choice.getElseExpression());
    }
  }

  /** In brackets the parser cannot stop half-way: it tells the very word it stumbles on. */
  private Mistake findMistake() {
    try {
      CCJSqlParserUtil.parseExpression("(" + text + ")", false);
    } catch (TokenMgrException quote) {
      return new Mistake(Math.max(0, text.lastIndexOf('\'')), "");
    } catch (JSQLParserException failure) {
      if (failure.getCause() instanceof ParseException parse
          && parse.currentToken != null
          && parse.currentToken.next != null) {
        Token token = parse.currentToken.next;
        int offset = offset(token.beginLine, token.beginColumn);
        return offset >= text.length()
            ? new Mistake(text.length(), "")
            : new Mistake(offset, token.image);
      }
    }
    return new Mistake(0, "");
  }

  /** Of a place in the text in brackets, the first of which stands on line 1. */
  private int offset(int line, int column) {
    int offset = 0;
    for (int l = 1; l < line; l++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return Math.max(0, offset + column - (line == 1 ? 2 : 1));
  }

  private final class Finder extends ExpressionVisitorAdapter<Void> {
    @Override
    public <S> Void visit(Column column, S context) {
      String name = column.getFullyQualifiedName().replace("`", "");
      if (!LITERALS.contains(name.toLowerCase(Locale.ROOT))) {
        columns.add(name);
      }
      return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
      functions.add(function.getName().toLowerCase(Locale.ROOT));
      return super.visit(function, context);
    }

    @Override
    public <S> Void visit(EqualsTo equals, S context) {
      compare(equals.getLeftExpression(), equals.getRightExpression());
      return super.visit(equals, context);
    }

    @Override
    public <S> Void visit(NotEqualsTo differs, S context) {
      compare(differs.getLeftExpression(), differs.getRightExpression());
      return super.visit(differs, context);
    }

    @Override
    public <S> Void visit(InExpression in, S context) {
      if (in.getRightExpression() instanceof ExpressionList<?> list) {
        list.forEach(item -> compare(in.getLeftExpression(), item));
      }
      return super.visit(in, context);
    }

    @Override
    public <S> Void visit(TimeKeyExpression now, S context) {
      functions.add(now.getStringValue().toLowerCase(Locale.ROOT).replace("()", ""));
      return null;
    }

    @Override
    public <S> Void visit(AnalyticExpression window, S context) {
      functions.add(window.getName().toLowerCase(Locale.ROOT));
      return null;
    }

    @Override
    public <S> Void visit(Select select, S context) {
      foreign.add("select");
      return null;
    }

    @Override
    public <S> Void visit(ParenthesedSelect select, S context) {
      foreign.add("select");
      return null;
    }

    @Override
    public <S> Void visit(AllColumns star, S context) {
      foreign.add("*");
      return null;
    }

    @Override
    public <S> Void visit(JdbcParameter parameter, S context) {
      foreign.add("?");
      return null;
    }

    @Override
    public <S> Void visit(JdbcNamedParameter parameter, S context) {
      foreign.add(parameter.toString());
      return null;
    }

    @Override
    public <S> Void visit(UserVariable variable, S context) {
      foreign.add(variable.toString());
      return null;
    }

    private void compare(Expression left, Expression right) {
      if (left instanceof Column column && right instanceof StringValue value) {
        comparisons.add(new Comparison(column.getColumnName(), value.getValue()));
      } else if (right instanceof Column column && left instanceof StringValue value) {
        comparisons.add(new Comparison(column.getColumnName(), value.getValue()));
      }
    }
  }
}
