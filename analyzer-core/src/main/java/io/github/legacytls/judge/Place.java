package io.github.legacytls.judge;

import io.github.legacytls.pin.Pin;
import java.util.regex.Pattern;

/** What people call the API or key of a pin. */
sealed interface Place {

  /** The name of a field and its type, which begins with the name of a package. */
  Pattern FIELD = Pattern.compile("^(.*?)\\[*L[a-z]\\w*(?:/[\\w$]+)+;$");

  /** {@code SSLContext.getInstance}, {@code new SSLParameters}, {@code https.protocols}. */
  String shown();

  default boolean isCode() {
    return this instanceof Code;
  }

  /** A member of a class. */
  record Code(String shown) implements Place {}

  /** A configuration key. */
  record Key(String shown) implements Place {}

  static Place of(Pin pin) {
    String api = pin.api();
    int slash = api.indexOf('/');
    int dot = api.indexOf('.');
    boolean isMember = pin.catalogId().startsWith("api-") && dot > 0 && slash < dot;
    return isMember ? code(api.substring(0, dot), api.substring(dot + 1)) : new Key(api);
  }

  private static Place code(String owner, String memberWithDescriptor) {
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    String member = memberWithDescriptor;
    int descriptor = member.indexOf('(');
    if (descriptor >= 0) {
      member = member.substring(0, descriptor);
    } else {
      member = FIELD.matcher(member).replaceFirst("$1");
    }
    return new Code(member.equals("<init>") ? "new " + simple : simple + "." + member);
  }
}
