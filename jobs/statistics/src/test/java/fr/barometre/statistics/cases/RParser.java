package fr.barometre.statistics.cases;

import fr.barometre.statistics.cases.RExpression.Argument;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one expression of R: names, literals, calls, operators by precedence, indices, elements by
 * {@code $}. The package before {@code ::} is dropped; an anonymous function is a call of {@code
 * function} with its body, and its call one of {@code (function)}.
 */
final class RParser {
  /** Binary operators, loosest first. */
  private static final String[][] OPERATORS = {
    {"~"},
    {"||", "|"},
    {"&&", "&"},
    {"==", "!=", "<=", ">=", "<", ">"},
    {"+", "-"},
    {"*", "/"},
    {"%in%"},
    {":"}
  };

  private final String text;
  private int at;

  private RParser(String text) {
    this.text = text;
  }

  /** The expression that a text begins with: scripts explain designs behind their code. */
  static RExpression parseBeginning(String text) {
    String code =
        text.replaceAll("[:;] .*", "")
            .replaceAll("(\\w) \\([a-z ]+\\)", "$1")
            .replaceAll("data=\\w+( \\w+)+", "data=.");
    return new RParser(code).binary(0);
  }

  static RExpression parse(String text) {
    RParser parser = new RParser(text);
    RExpression expression = parser.binary(0);
    parser.space();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return expression;
  }

  private RExpression binary(int level) {
    if (level == OPERATORS.length) {
      return power();
    }
    int from = start();
    if (level == 0 && take("~")) {
      return call("~", from, binary(1));
    }
    if (level == 3 && !text.startsWith("!=", at) && take("!")) {
      return call("!", from, binary(3));
    }
    RExpression left = binary(level + 1);
    for (String operator = operator(level); operator != null; operator = operator(level)) {
      left = call(operator, from, left, binary(level + 1));
    }
    return left;
  }

  private String operator(int level) {
    for (String operator : OPERATORS[level]) {
      if (take(operator)) {
        return operator;
      }
    }
    return null;
  }

  private RExpression power() {
    int from = start();
    if (take("-")) {
      return call("-", from, power());
    }
    RExpression base = postfix();
    return take("^") ? call("^", from, base, power()) : base;
  }

  private RExpression postfix() {
    int from = start();
    RExpression expression = primary();
    while (true) {
      if (take("[")) {
        List<Argument> arguments = new ArrayList<>(List.of(new Argument(null, expression)));
        arguments.addAll(arguments(']'));
        expression = new RExpression.Call("[", arguments, text.substring(from, at));
      } else if (take("$")) {
        expression = call("$", from, expression, primary());
      } else if (take("(")) {
        expression = called(expression, from);
      } else {
        return expression;
      }
    }
  }

  private RExpression called(RExpression function, int from) {
    List<Argument> arguments = arguments(')');
    if (!(function instanceof RExpression.Name named)) {
      return new RExpression.Call("(function)", arguments, text.substring(from, at));
    }
    return named.name().equals("function")
        ? call("function", from, binary(0))
        : new RExpression.Call(named.name(), arguments, text.substring(from, at));
  }

  private RExpression primary() {
    space();
    if (at == text.length()) {
      throw unexpected();
    }
    char first = text.charAt(at);
    if (take("(")) {
      RExpression inside = binary(0);
      expect(')');
      return inside;
    }
    if (first == '"' || first == '\'' || first == '`') {
      int end = text.indexOf(first, at + 1);
      String quoted = text.substring(at + 1, end);
      at = end + 1;
      return first == '`' ? new RExpression.Name(quoted) : new RExpression.Text(quoted);
    }
    int from = at;
    if (Character.isDigit(first) || first == '.' && Character.isDigit(text.charAt(at + 1))) {
      while (at < text.length() && numeric(text.charAt(at))) {
        at++;
      }
      double value = Double.parseDouble(text.substring(from, at));
      take("L");
      return new RExpression.Number(value);
    }
    while (at < text.length() && nominal(text.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw unexpected();
    }
    String name = text.substring(from, at);
    return take("::") ? primary() : new RExpression.Name(name);
  }

  private boolean numeric(char c) {
    boolean exponentSign = (c == '-' || c == '+') && text.charAt(at - 1) == 'e';
    return Character.isDigit(c) || c == '.' || c == 'e' || exponentSign;
  }

  private static boolean nominal(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }

  private List<Argument> arguments(char close) {
    List<Argument> arguments = new ArrayList<>();
    if (take(String.valueOf(close))) {
      return arguments;
    }
    do {
      int from = start();
      if (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == close)) {
        arguments.add(new Argument(null, new RExpression.Name("")));
        continue;
      }
      RExpression value = binary(0);
      space();
      boolean named =
          at + 1 < text.length() && text.charAt(at) == '=' && text.charAt(at + 1) != '=';
      if (named) {
        at++;
        String name =
            value instanceof RExpression.Name plain ? plain.name() : text.substring(from, at - 1);
        arguments.add(new Argument(name, binary(0)));
      } else {
        arguments.add(new Argument(null, value));
      }
    } while (take(","));
    expect(close);
    return arguments;
  }

  private RExpression call(String function, int from, RExpression... values) {
    List<Argument> arguments = new ArrayList<>();
    for (RExpression value : values) {
      arguments.add(new Argument(null, value));
    }
    return new RExpression.Call(function, arguments, text.substring(from, at).strip());
  }

  private int start() {
    space();
    return at;
  }

  private boolean take(String token) {
    space();
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }

  private void expect(char token) {
    if (!take(String.valueOf(token))) {
      throw unexpected();
    }
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("cannot read " + text + " from character " + at);
  }
}
