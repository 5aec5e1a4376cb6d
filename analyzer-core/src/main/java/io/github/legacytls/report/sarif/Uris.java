package io.github.legacytls.report.sarif;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as URIs: relative where they lie below the base, percent-encoded always. */
final class Uris {

  private final Optional<Path> base;

  Uris(Optional<Path> base) {
    this.base = base.map(path -> path.toAbsolutePath().normalize());
  }

  /** A URI reference, and whether it starts at the base. */
  record Reference(String uri, boolean belowBase) {}

  /** The base itself, with a slash at its end, when it is known. */
  Optional<String> baseUri() {
    return base.map(path -> "file://" + encoded(directory(path)));
  }

  /** {@code path} uses slashes, as the paths of resources do. */
  Reference reference(String path) {
    String clean = withoutDots(path);
    if (clean.isEmpty()) {
      return new Reference("./", true);
    }
    if (!isAbsolute(clean)) {
      return (clean + "/").startsWith("../") ? outside(clean) : new Reference(encoded(clean), true);
    }
    Optional<String> below = base.map(Uris::directory).filter(clean::startsWith);
    return below.isPresent()
        ? new Reference(encoded(clean.substring(below.get().length())), true)
        : absolute(clean);
  }

  /** The name of an entry, relative to its archive. */
  static String entry(String name) {
    return encoded(name);
  }

  private Reference outside(String relative) {
    return base.map(path -> slashes(path.resolve(relative).normalize()))
        .map(Uris::absolute)
        .orElseGet(() -> new Reference(encoded(relative), true));
  }

  private static Reference absolute(String path) {
    return new Reference("file://" + encoded(path.startsWith("/") ? path : "/" + path), false);
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.matches("[A-Za-z]:/.*");
  }

  private static String withoutDots(String path) {
    try {
      return slashes(Path.of(path).normalize());
    } catch (InvalidPathException e) {
      return path;
    }
  }

  private static String directory(Path path) {
    String text = slashes(path);
    String rooted = text.startsWith("/") ? text : "/" + text;
    return rooted.endsWith("/") ? rooted : rooted + "/";
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isPlain(c) || (c == ':' && path.startsWith("/"))) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /** What RFC 3986 allows in a path; a colon could end a scheme where no slash comes first. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/-._~!$&'()*+,;=@".indexOf(c) >= 0;
  }
}
