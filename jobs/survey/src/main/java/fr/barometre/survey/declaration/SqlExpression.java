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
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Column;
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
  private boolean subquery;
  private Mistake mistake;

  SqlExpression(String text) {
    this.text = text;
    try {
      CCJSqlParserUtil.parseExpression(text, false).accept(new Finder(), null);
    } catch (JSQLParserException | RuntimeException failure) {
      mistake = mistake(failure);
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

  boolean hasSubquery() {
    return subquery;
  }

  /** Where a word first stands in the text. */
  int offset(String word) {
    Matcher found = Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text);
    return found.find() ? found.start() : 0;
  }

  private Mistake mistake(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException parse
          && parse.currentToken != null
          && parse.currentToken.next != null) {
        var token = parse.currentToken.next;
        return new Mistake(offset(token.beginLine, token.beginColumn), token.image);
      }
    }
    return new Mistake(0, "");
  }

  private int offset(int line, int column) {
    int offset = 0;
    for (int l = 1; l < line; l++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return Math.min(text.length(), Math.max(0, offset + column - 1));
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
    public <S> Void visit(Select select, S context) {
      subquery = true;
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
