package io.github.legacytls.judge;

import io.github.legacytls.pin.Pin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the API or key of a pin. */
public sealed interface Place {

  /** A method as the JVM writes it: owner, name, descriptor. */
  Pattern METHOD =
      Pattern.compile("([^./\\s][^.\\s]*)\\.([^.(\\s]+)\\((?:\\[*(?:[ZBCSIJFD]|L[^;]+;))*\\)\\S+");

  /**
   * A field as the JVM writes it: an owner in a package, a name, and a type, of which a class
   * begins with the name of a package.
   */
  Pattern FIELD =
      Pattern.compile(
          "([^./\\s][^.\\s]*/[^.\\s]+)\\.([^.\\s]+?)\\[*(?:L[a-z]\\w*(?:/[\\w$]+)+;|[ZBCSIJFD])");

  /** {@code SSLContext.getInstance}, {@code new SSLParameters}, {@code https.protocols}. */
  String shown();

  default boolean isCode() {
    return this instanceof Code;
  }

  /** A member of a class. */
  record Code(String shown) implements Place {}

  /** A configuration key. */
  record Key(String shown) implements Place {}

  /** Members are known by their form, since rows of users may be called anything. */
  static Place of(Pin pin) {
    Matcher method = METHOD.matcher(pin.api());
    if (method.matches()) {
      return code(method.group(1), method.group(2));
    }
    Matcher field = FIELD.matcher(pin.api());
    return field.matches() ? code(field.group(1), field.group(2)) : new Key(pin.api());
  }

  private static Place code(String owner, String member) {
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    return new Code(member.equals("<init>") ? "new " + simple : simple + "." + member);
  }
}
