package io.github.legacytls.pin;

import io.github.legacytls.catalog.ConnectionUrl;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import java.util.List;
import java.util.function.ToIntFunction;

/** Where a parameter of a URL stands in a file. */
final class ParameterSite {

  private ParameterSite() {}

  /** How many more characters a file takes for some text than the text has. */
  private static final List<ToIntFunction<String>> ESCAPES =
      List.of(
          text -> 0,
          text -> (int) text.chars().filter(c -> c == '&').count() * "amp;".length(), // XML
          text -> (int) text.chars().filter(c -> ":=#!".indexOf(c) >= 0).count()); // properties

  /**
   * The place of the parameter's value, where it can be told how the URL is written in the file;
   * else that of the whole URL.
   */
  static Location of(ConnectionUrl.Parameter parameter, String url, Location site) {
    Region region = site.region();
    int written = region.endColumn() - region.startColumn();
    if (region.startLine() != region.endLine()) {
      return site;
    }
    return ESCAPES.stream()
        .filter(escapes -> url.length() + escapes.applyAsInt(url) == written)
        .findFirst()
        .map(escapes -> within(site, parameter, url, escapes))
        .orElse(site);
  }

  private static Location within(
      Location site, ConnectionUrl.Parameter parameter, String url, ToIntFunction<String> escapes) {
    int end = parameter.offset() + parameter.length();
    Region region = site.region();
    int column = region.startColumn();
    return new Location(
        site.resource(),
        site.member(),
        Region.of(
            region.startLine(),
            column + parameter.offset() + escapes.applyAsInt(url.substring(0, parameter.offset())),
            region.endLine(),
            column + end + escapes.applyAsInt(url.substring(0, end))));
  }
}
