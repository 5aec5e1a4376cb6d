package io.github.legacytls.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys and values in URLs, JDBC's and others', and in connect descriptors: after {@code ?} and
 * {@code &}, joined by {@code ;} or {@code ,}, or in brackets.
 */
public final class ConnectionUrl {

  private static final Pattern START =
      Pattern.compile("\\s*\\(?\\s*[A-Za-z][A-Za-z0-9+.\\-]*(?::|\\s*=\\s*\\()");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<=[?&;:/(,])\\s*([A-Za-z][\\w.\\-]*)\\s*=\\s*((?:[^&;()\\s\"'=]|\\s+or\\s+(?=\\d))*)(=?)");

  /** Longer texts are no URLs that anybody wrote by hand. */
  private static final int LONGEST = 8_192;

  private ConnectionUrl() {}

  /**
   * A key and its value.
   *
   * @param value decoded
   * @param offset where the value begins in the text, counted from 0
   * @param length of the value as written
   */
  public record Parameter(String key, String value, int offset, int length) {}

  /** The parameters in the order written; none when the text is no URL. */
  public static List<Parameter> parameters(String text) {
    if (text.length() > LONGEST || text.indexOf('=') < 0 || !START.matcher(text).lookingAt()) {
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      String value = matcher.group(2);
      int end = matcher.end(2);
      if (!matcher.group(3).isEmpty()) {
        // "a,b=c": what stands before the next equals sign is the next key
        int comma = value.lastIndexOf(',');
        end = matcher.start(2) + Math.max(comma, 0);
        value = comma < 0 ? "" : value.substring(0, comma);
      }
      if (!value.isEmpty()) {
        parameters.add(
            new Parameter(matcher.group(1), decoded(value), matcher.start(2), value.length()));
      }
      from = Math.max(end, matcher.start(2));
    }
    return List.copyOf(parameters);
  }

  private static String decoded(String value) {
    if (value.indexOf('%') < 0) {
      return value;
    }
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
