package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads rows of the API table. */
final class SinkTable {

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

  private final Words<ValueForm> forms = new Words<>(ValueForm.class);
  private final Words<Role> roles = new Words<>(Role.class);
  private final Words<Sink.Kind> kinds = new Words<>(Sink.Kind.class);
  private final Words<Treatment> treatments = new Words<>(Treatment.class);
  private final Grammars grammars;

  SinkTable(Grammars grammars) {
    this.grammars = grammars;
  }

  List<Sink> read(Table table) {
    List<Sink> sinks = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row : table.rows()) {
      Sink sink = read(row);
      if (!ids.add(sink.id())) {
        throw row.wrong("id", "\"" + sink.id() + "\" stands there twice");
      }
      sinks.add(sink);
    }
    return sinks;
  }

  private Sink read(Table.Row row) {
    ValueForm form = row.as("value_form", forms::constant);
    Role role = row.as("role", roles::constant);
    Sink.Kind kind = row.as("kind", kinds::constant);
    String descriptor = row.as("descriptor", text -> descriptor(text, kind));
    OptionalInt argument = row.as("arg_index", SinkTable::argument);
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
        row.required("owner"),
        row.required("member"),
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

  private static OptionalInt argument(String text) {
    return text.equals("*") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static String descriptor(String text, Sink.Kind kind) {
    boolean method = text.startsWith("(") && text.indexOf(')') > 0;
    if (method == (kind == Sink.Kind.FIELD_CONSTANT)) {
      throw new IllegalArgumentException("a descriptor in JVM form is needed");
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
