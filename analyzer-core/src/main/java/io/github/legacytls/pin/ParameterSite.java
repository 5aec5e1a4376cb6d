package io.github.legacytls.pin;

import io.github.legacytls.catalog.ConnectionUrl;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;

/** Where a parameter of a URL stands in a file. */
final class ParameterSite {

  private ParameterSite() {}

  /**
   * The place of the parameter's value, where the URL stands in the file as it is read; else that
   * of the whole URL.
   */
  static Location of(ConnectionUrl.Parameter parameter, String url, Location site) {
    Region region = site.region();
    boolean verbatim =
        region.startLine() == region.endLine()
            && region.endColumn() - region.startColumn() == url.length();
    if (!verbatim) {
      return site;
    }
    int column = region.startColumn() + parameter.offset();
    return new Location(
        site.resource(),
        site.member(),
        Region.of(region.startLine(), column, region.endLine(), column + parameter.length()));
  }
}
