package io.github.legacytls.location;

/** Regions as text: {@code 3:19-3:24}. */
public final class RegionText {

  private RegionText() {}

  public static String of(Region region) {
    return region.startLine()
        + ":"
        + region.startColumn()
        + "-"
        + region.endLine()
        + ":"
        + region.endColumn();
  }
}
