package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads rows of the API table. */
final class ApiTable {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "library",
          "owner",
          "member",
          "descriptor",
          "kind",
          "arg_index",
          "value_form",
          "role");

  /** What a row is read with when it does not say so itself. */
  private static final Map<ValueForm, String> USUAL_GRAMMAR =
      Map.of(
          ValueForm.COMMA_LIST, "comma jsse-enabled",
          ValueForm.SPACE_LIST, "blank jsse-enabled",
          ValueForm.ENUM, "constant",
          ValueForm.ENUM_VARARGS, "constant",
          ValueForm.OBJECT, "none");

  private static final String ANY_TYPE = "\\[*(?:[ZBCSIJFD]|L[^;.()\\[\\s]+;)";
  private static final Pattern TYPE = Pattern.compile(ANY_TYPE);
  private static final Pattern METHOD =
      Pattern.compile("\\((?:" + ANY_TYPE + ")*\\)(?:V|" + ANY_TYPE + ")");
  private static final Pattern OWNER = Pattern.compile("[^/.;\\[\\s]+(?:/[^/.;\\[\\s]+)*");
  private static final Pattern MEMBER = Pattern.compile("<init>|[^/.;\\[()<>\\s]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private final Words<ValueForm> forms = new Words<>(ValueForm.class);
  private final Words<Role> roles = new Words<>(Role.class);
  private final Words<Sink.Kind> kinds = new Words<>(Sink.Kind.class);
  private final Words<Treatment> treatments = new Words<>(Treatment.class);
  private final Grammars grammars;
  private final RowIds ids;

  ApiTable(Grammars grammars, RowIds ids) {
    this.grammars = grammars;
    this.ids = ids;
  }

  List<Sink> read(Table table) {
    List<Sink> sinks = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      ids.take(row);
      sinks.add(read(row));
    }
    return sinks;
  }

  private Sink read(Table.Row row) {
    ValueForm form = row.as("value_form", forms::constant);
    Role role = row.as("role", roles::constant);
    Sink.Kind kind = row.as("kind", kinds::constant);
    String descriptor = row.as("descriptor", text -> descriptor(text, kind));
    OptionalInt argument = row.as("arg_index", text -> argument(text, descriptor));
    Treatment treatment =
        row.text("treatment").isEmpty()
            ? usualTreatment(kind, role)
            : row.as("treatment", treatments::constant);
    if (treatment == Treatment.ARGUMENT && argument.isEmpty()) {
      throw row.wrong("arg_index", "must be a number where an argument holds the versions");
    }
    String type = constantType(descriptor, kind, argument);
    Grammar grammar =
        row.text("grammar").isEmpty()
            ? grammars.of(usualGrammar(form, role), type)
            : row.as("grammar", words -> grammars.of(words, type));
    return new Sink(
        row.required("id"),
        row.required("library"),
        row.as("owner", ApiTable::owner),
        row.as("member", text -> member(text, kind)),
        descriptor,
        kind,
        argument,
        form,
        role,
        grammar,
        treatment,
        Optional.of(row.text("text")).filter(text -> !text.isEmpty()),
        row.text("note"));
  }

  private static Treatment usualTreatment(Sink.Kind kind, Role role) {
    return switch (role) {
      case CIPHER -> Treatment.CIPHER;
      case LEGACY_BY_DEFAULT -> Treatment.LEGACY_BY_DEFAULT;
      case PROPERTY_KEY_VALUE -> kind == Sink.Kind.FIELD_CONSTANT ? Treatment.KEY : Treatment.KEYED;
      default -> kind == Sink.Kind.FIELD_CONSTANT ? Treatment.CONSTANT : Treatment.ARGUMENT;
    };
  }

  private static String usualGrammar(ValueForm form, Role role) {
    return USUAL_GRAMMAR.getOrDefault(
        form,
        switch (role) {
          case CONTEXT_PROTOCOL -> "one jsse-context";
          case PROPERTY_KEY_VALUE, LEGACY_BY_DEFAULT, CIPHER -> "none";
          default -> "one jsse-enabled";
        });
  }

  private static String owner(String text) {
    if (!OWNER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "write the class as the JVM does, as in com/acme/Outer$Inner");
    }
    return text;
  }

  private static String member(String text, Sink.Kind kind) {
    if (!MEMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("a name alone is needed, without its class");
    }
    if ((kind == Sink.Kind.CONSTRUCTOR) != text.equals("<init>")) {
      throw new IllegalArgumentException("a constructor, and nothing else, is called <init>");
    }
    return text;
  }

  private static OptionalInt argument(String text, String descriptor) {
    if (text.equals("*")) {
      return OptionalInt.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("a number, counted from 0, or * is needed");
    }
    int index = Integer.parseInt(text);
    if (parameter(descriptor, index).isEmpty()) {
      throw new IllegalArgumentException("the descriptor has no such parameter; the first is 0");
    }
    return OptionalInt.of(index);
  }

  private static String descriptor(String text, Sink.Kind kind) {
    boolean field = kind == Sink.Kind.FIELD_CONSTANT;
    if (!(field ? TYPE : METHOD).matcher(text).matches()) {
      throw new IllegalArgumentException(
          "write it as the JVM does, as in "
              + (field ? "Ljava/lang/String;" : "([Ljava/lang/String;)V"));
    }
    return text;
  }

  /** The class whose constants the argument takes (or the method returns), by its descriptor. */
  private static String constantType(String descriptor, Sink.Kind kind, OptionalInt argument) {
    String type = descriptor;
    if (kind != Sink.Kind.FIELD_CONSTANT) {
      type =
          argument.isPresent()
              ? parameter(descriptor, argument.getAsInt())
              : descriptor.substring(descriptor.indexOf(')') + 1);
    }
    String element = type.replace("[", "");
    return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
  }

  private static String parameter(String descriptor, int index) {
    int start = 1;
    for (int i = 0; start < descriptor.length() && descriptor.charAt(start) != ')'; i++) {
      int end = start;
      while (descriptor.charAt(end) == '[') {
        end++;
      }
      end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
      if (i == index) {
        return descriptor.substring(start, end);
      }
      start = end;
    }
    return "";
  }
}
