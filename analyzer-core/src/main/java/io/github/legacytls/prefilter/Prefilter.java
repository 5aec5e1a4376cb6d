package io.github.legacytls.prefilter;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.input.Content;
import io.github.legacytls.input.Imprint;
import io.github.legacytls.input.ResourceKind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks once at the bytes of every resource. To be used by one thread at a time. */
public final class Prefilter {

  private final ClassScanner classes;
  private final TextScanner texts;
  private final Map<Imprint, Digest> known;

  private Prefilter(Needles needles, Map<Imprint, Digest> known) {
    this.known = known;
    this.classes = new ClassScanner(needles);
    this.texts = new TextScanner(needles);
  }

  /** Makes prefilters that look for the same. */
  @FunctionalInterface
  public interface Factory {
    Prefilter create();
  }

  /** Makes prefilters that look for what the catalog knows. */
  public static Factory of(Catalog catalog) {
    Needles needles = Needles.of(catalog);
    Map<Imprint, Digest> known = new ConcurrentHashMap<>();
    return () -> new Prefilter(needles, known);
  }

  /** Whether a mark says that each character takes two bytes, between which no word is found. */
  private static boolean isWide(byte[] bytes, int length) {
    return length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
  }

  private Digest ofClass(Content content) throws IOException {
    Optional<Imprint> imprint = content.imprint();
    Optional<Digest> before = imprint.flatMap(same -> Optional.ofNullable(known.get(same)));
    if (before.isPresent()) {
      return before.get();
    }
    Digest digest = classes.scan(content);
    imprint.ifPresent(same -> known.put(same, digest));
    return digest;
  }

  /**
   * What is to be kept of a resource.
   *
   * @throws IOException when its content is damaged
   */
  public Digest digest(ResourceKind kind, Content content) throws IOException {
    if (kind == ResourceKind.CLASS) {
      return ofClass(content);
    }
    byte[] bytes = content.all();
    int length = content.size();
    texts.clear();
    if (kind == ResourceKind.SOURCE) {
      texts.scanJava(bytes, length);
    } else {
      texts.scan(bytes, 0, length);
    }
    boolean configuration = kind == ResourceKind.CONFIGURATION;
    boolean settings =
        configuration && (Spelling.speaksOfTls(bytes, length) || isWide(bytes, length));
    TextScanner.Hit hit = texts.hit();
    return new Digest(
        hit != TextScanner.Hit.NONE || settings,
        hit == TextScanner.Hit.BY_ITSELF
            || (configuration && (hit != TextScanner.Hit.NONE || settings)),
        texts.speaksOfVersions(),
        texts.mayBringOld(),
        texts.identifiers(),
        configuration ? Digest.NOTHING : texts.types(),
        Optional.empty());
  }
}
