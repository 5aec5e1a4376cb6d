package io.github.legacytls.catalog;

/** Names of classes, compared with the names in the tables. */
public final class Owners {

  private Owners() {}

  /**
   * Whether a class may be a relocated (shaded) copy of a catalogued one: the same class name, and
   * the same package but for its beginning. At least two segments of the package must be the same,
   * and no more than two of the catalogued ones may be lost, unless they are all there. Classes of
   * the platform are never relocated.
   *
   * @param actual internal name
   * @param catalogued internal name
   */
  public static boolean relocated(String actual, String catalogued) {
    if (!sameClassName(actual, catalogued)
        || actual.equals(catalogued)
        || catalogued.startsWith("java/")
        || catalogued.startsWith("javax/")) {
      return false;
    }
    if (actual.endsWith("/" + catalogued)) {
      return true;
    }
    String[] ours = catalogued.split("/", -1);
    String[] theirs = actual.split("/", -1);
    int common = 0;
    while (common < Math.min(ours.length, theirs.length)
        && ours[ours.length - 1 - common].equals(theirs[theirs.length - 1 - common])) {
      common++;
    }
    int packages = ours.length - 1;
    int commonPackages = common - 1;
    return commonPackages >= 2 && commonPackages >= packages - 2;
  }

  private static boolean sameClassName(String one, String other) {
    int oneStart = one.lastIndexOf('/') + 1;
    int otherStart = other.lastIndexOf('/') + 1;
    return one.length() - oneStart == other.length() - otherStart
        && one.startsWith(other.substring(otherStart), oneStart);
  }

  /** {@code Outer$Inner} of {@code p/q/Outer$Inner} or of {@code p.q.Outer.Inner}: class only. */
  static String simpleName(String owner) {
    int end =
        Math.max(owner.lastIndexOf('/'), Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')));
    return owner.substring(end + 1);
  }
}
