package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A script of a stream editor, as far as it changes one line: substitutions, deletions and
 * replacements of whole lines.
 *
 * @param commands in the order they are applied
 */
record EditScript(List<Command> commands) {

  EditScript {
    commands = List.copyOf(commands);
  }

  /** Who reads the script, which decides about the syntax of its expressions. */
  enum Dialect {
    SED,
    SED_EXTENDED,
    PERL;

    /** A regular expression as Java writes it. */
    String regex(String written) {
      return this == SED ? flipped(written) : written.replace("\\<", "\\b").replace("\\>", "\\b");
    }

    /** In basic expressions it is the escaped brackets that group. */
    private static String flipped(String written) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        char next = c == '\\' && i + 1 < written.length() ? written.charAt(i + 1) : 0;
        if ("(){}|+?".indexOf(c) >= 0) {
          regex.append('\\').append(c);
        } else if (next != 0) {
          regex.append("(){}|+?".indexOf(next) >= 0 ? "" : "\\").append(next);
          i++;
        } else {
          regex.append(c);
        }
      }
      return regex.toString();
    }

    /** What is put in place of a match, as Java writes it. */
    String replacement(String written) {
      StringBuilder replacement = new StringBuilder();
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        char next = i + 1 < written.length() ? written.charAt(i + 1) : 0;
        boolean group = c == '\\' || (c == '$' && this == PERL);
        if (group && Character.isDigit(next)) {
          replacement.append('$').append(next);
          i++;
        } else if (c == '$' && Character.isDigit(next)) {
          i++; // what a shell has put there: nothing
        } else if (c == '&' && this != PERL) {
          replacement.append("$0");
        } else if (c == '\\' && next != 0) {
          replacement.append(Matcher.quoteReplacement(next == 'n' ? "\n" : String.valueOf(next)));
          i++;
        } else {
          replacement.append(Matcher.quoteReplacement(String.valueOf(c)));
        }
      }
      return replacement.toString();
    }
  }

  /**
   * One command.
   *
   * @param address the lines it is for; empty for all
   * @param regex empty for the whole line
   */
  record Command(
      Optional<String> address, boolean not, Optional<String> regex, String by, boolean all) {

    /** The line after this command; nothing when that cannot be told. */
    Optional<String> apply(String line) {
      if (address.isEmpty()) {
        return replace(line);
      }
      return BoundedRegex.apply(address.get(), line, it -> it.pattern().matcher(it.text()).find())
          .flatMap(is -> is != not ? replace(line) : Optional.of(line));
    }

    private Optional<String> replace(String line) {
      return regex.isEmpty()
          ? Optional.of(by)
          : BoundedRegex.apply(
              regex.get(),
              line,
              it -> {
                Matcher matcher = it.pattern().matcher(it.text());
                return all ? matcher.replaceAll(by) : matcher.replaceFirst(by);
              });
    }
  }

  /** What is left of a line; nothing when that cannot be told. */
  Optional<String> apply(String line) {
    Optional<String> edited = Optional.of(line);
    for (Command command : commands) {
      edited = edited.flatMap(command::apply);
    }
    return edited;
  }

  /** A script after the command that reads it: {@code sed -E s/a/b/g}; nothing for another one. */
  static Optional<EditScript> parse(String text) {
    Dialect dialect =
        text.startsWith("perl ")
            ? Dialect.PERL
            : text.startsWith("sed -E ") ? Dialect.SED_EXTENDED : Dialect.SED;
    if (dialect != Dialect.PERL && !text.startsWith("sed ")) {
      return Optional.empty();
    }
    int script = dialect == Dialect.SED_EXTENDED ? "sed -E ".length() : text.indexOf(' ') + 1;
    return new Parser(text.substring(script), dialect).script();
  }

  private static final class Parser {
    private final String text;
    private final Dialect dialect;
    private int at;

    Parser(String text, Dialect dialect) {
      this.text = text;
      this.dialect = dialect;
    }

    Optional<EditScript> script() {
      List<Command> commands = new ArrayList<>();
      for (skip("; \n\t{}"); at < text.length(); skip("; \n\t{}")) {
        Optional<Command> command = command();
        if (command.isEmpty()) {
          return Optional.empty();
        }
        commands.add(command.get());
      }
      return commands.isEmpty() ? Optional.empty() : Optional.of(new EditScript(commands));
    }

    private Optional<Command> command() {
      Optional<String> address = Optional.empty();
      if (peek() == '/') {
        address = Optional.of(dialect.regex(part(text.charAt(at++))));
        skip(" ");
      }
      boolean not = peek() == '!';
      skip("! ");
      char name = peek();
      at++;
      return switch (name) {
        case 's' -> substitution(address, not);
        case 'd' -> Optional.of(new Command(address, not, Optional.empty(), "", true));
        case 'c' -> {
          skip("\\ \n");
          String by = text.substring(Math.min(at, text.length()));
          at = text.length();
          yield Optional.of(new Command(address, not, Optional.empty(), by, true));
        }
        default -> Optional.empty();
      };
    }

    private Optional<Command> substitution(Optional<String> before, boolean not) {
      char delimiter = peek();
      if (delimiter == 0
          || Character.isLetterOrDigit(delimiter)
          || "{[(< ".indexOf(delimiter) >= 0) {
        return Optional.empty();
      }
      at++;
      String regex = dialect.regex(part(delimiter));
      String by = dialect.replacement(part(delimiter));
      int flags = at;
      while (Character.isLetterOrDigit(peek())) {
        at++;
      }
      String flag = text.substring(Math.min(flags, text.length()), at);
      String sensitive = flag.contains("i") || flag.contains("I") ? "(?i)" : "";
      Optional<String> address = before.or(this::condition);
      return Optional.of(
          new Command(address, not, Optional.of(sensitive + regex), by, flag.contains("g")));
    }

    /** {@code s/a/b/ if /address/}. */
    private Optional<String> condition() {
      skip(" ");
      if (dialect != Dialect.PERL || !text.startsWith("if /", at)) {
        return Optional.empty();
      }
      at += "if /".length();
      return Optional.of(dialect.regex(part('/')));
    }

    /** What stands before the next delimiter, which is skipped. */
    private String part(char delimiter) {
      StringBuilder part = new StringBuilder();
      while (at < text.length() && text.charAt(at) != delimiter) {
        char c = text.charAt(at++);
        if (c == '\\' && at < text.length()) {
          part.append(text.charAt(at) == delimiter ? "" : "\\");
          c = text.charAt(at++);
        }
        part.append(c);
      }
      at++;
      return part.toString();
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : 0;
    }

    private void skip(String characters) {
      while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
  }
}
