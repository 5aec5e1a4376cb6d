package io.github.legacytls.pin;

import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Atom;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keys and values in a connection URL: after {@code ?} joined by {@code &}, or after {@code ;}. */
final class UrlParameters {

  private UrlParameters() {}

  /** A key and its value, each with the trace of the URL. */
  record Parameter(Alternative key, Alternative value) {}

  static List<Parameter> of(Alternative url) {
    if (!(url.atom() instanceof Atom.Scalar scalar)
        || !(scalar.constant() instanceof String text)) {
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>();
    for (String piece : text.split("[?&;]", -1)) {
      int equals = piece.indexOf('=');
      if (equals > 0) {
        parameters.add(
            new Parameter(
                part(piece.substring(0, equals), url), part(piece.substring(equals + 1), url)));
      }
    }
    return parameters;
  }

  private static Alternative part(String encoded, Alternative url) {
    return new Alternative(new Atom.Scalar(decoded(encoded).strip()), url.trace());
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign: the text is meant as it stands.
      return encoded;
    }
  }
}
