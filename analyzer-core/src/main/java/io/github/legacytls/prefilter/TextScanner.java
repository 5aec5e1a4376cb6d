package io.github.legacytls.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes once over a text and collects its identifiers, and what the needles say of its words.
 *
 * <p>An identifier is what Java takes for one. A word is a run of identifiers joined by dots and
 * hyphens, such as a key. Names in comments would only cost time; those in literals count.
 */
final class TextScanner {

  /** How much a text promises. */
  enum Hit {
    NONE,
    /** It may set a version that is named there or elsewhere. */
    PERHAPS,
    /** It may do something worth a finding although nothing names an old version. */
    BY_ITSELF
  }

  /** Names that leave the choice to the provider. */
  private static final List<byte[]> GENERIC =
      Stream.of("TLS\"", "SSL\"", "Default\"")
          .map(name -> name.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private static final int PACKAGE = Hashes.of("package");
  private static final int IMPORT = Hashes.of("import");
  private static final int NEW = Hashes.of("new");
  private static final int EXTENDS = Hashes.of("extends");
  private static final int CLASS = Hashes.of("class");
  private static final int INTERFACE = Hashes.of("interface");
  private static final int ENUM = Hashes.of("enum");
  private static final int RECORD = Hashes.of("record");

  private final Needles needles;
  private final Telling telling;
  private final IntBag identifiers = new IntBag();
  private final IntBag owners = new IntBag();
  private final IntBag members = new IntBag();
  private final IntBag packages = new IntBag();
  private final IntBag types = new IntBag();
  private final IntBag given = new IntBag();
  private boolean specific;
  private boolean specificByItself;
  private int packageHash;
  private boolean typeFollows;
  private boolean creating;
  private boolean imports;

  TextScanner(Needles needles) {
    this.needles = needles;
    this.telling = new Telling(needles);
  }

  void clear() {
    identifiers.clear();
    owners.clear();
    members.clear();
    packages.clear();
    types.clear();
    given.clear();
    specific = false;
    specificByItself = false;
    telling.clear();
    packageHash = 0;
    typeFollows = false;
    creating = false;
    imports = false;
  }

  /** Goes over a whole text. */
  void scan(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (Characters.kind(bytes[at]) == Characters.IDENTIFIER) {
        at = word(bytes, at, to);
      } else {
        at++;
      }
    }
  }

  /** Goes over the source of Java without its comments. */
  void scanJava(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      byte b = bytes[at];
      if (Characters.kind(b) == Characters.IDENTIFIER) {
        at = word(bytes, at, length);
      } else if (b == '/') {
        at = JavaText.afterComment(bytes, at, length);
      } else if (b == '"') {
        int end = JavaText.afterText(bytes, at, length);
        scan(bytes, at, end);
        at = end;
      } else if (b == '\'') {
        at = JavaText.afterCharacter(bytes, at, length);
      } else {
        at++;
      }
    }
  }

  private int word(byte[] bytes, int from, int to) {
    int at = from;
    int wordHash = 0;
    while (true) {
      int start = at;
      int hash = 0;
      while (at < to && Characters.kind(bytes[at]) == Characters.IDENTIFIER) {
        byte b = bytes[at];
        hash = Hashes.step(hash, b);
        wordHash = Hashes.step(wordHash, Hashes.lower(b));
        if (b >= '0' && b <= '9') {
          telling.digit(bytes, from, at, to);
        }
        at++;
      }
      if (at > start) {
        identifier(bytes, start, at, to, hash);
      }
      telling.word(wordHash);
      if (at >= to || Characters.kind(bytes[at]) != Characters.JOINER) {
        creating = hash == NEW || hash == EXTENDS;
        return at;
      }
      wordHash = Hashes.step(wordHash, bytes[at]);
      at++;
    }
  }

  private void identifier(byte[] bytes, int start, int end, int to, int hash) {
    if (typeFollows) {
      types.add(typeHash(bytes, start, end));
      typeFollows = false;
    }
    if (declaresType(hash)) {
      typeFollows = true;
    } else if (hash == IMPORT) {
      imports = true;
    } else if (hash == PACKAGE && packageHash == 0) {
      packageHash = packageHash(bytes, end, to);
    }
    if (creating || (end < to && bytes[end] == ':')) {
      // Before it, "new"; or after it, "::new".
      int creation = Needles.creation(hash);
      if (needles.members().contains(creation)) {
        members.add(creation);
      }
    }
    if (isGivenName(bytes, end, to)) {
      given.add(hash);
    }
    if (!identifiers.add(hash)) {
      return;
    }
    telling.identifier(bytes, start, end, hash);
    if (needles.packages().contains(hash)) {
      packages.add(hash);
    }
    if (needles.owners().contains(hash)) {
      owners.add(hash);
    }
    if (needles.members().contains(hash)) {
      members.add(hash);
      if (needles.specificMembers().contains(hash)) {
        specific = true;
        specificByItself |= needles.wordless().contains(hash);
      }
    }
  }

  private static boolean declaresType(int keyword) {
    return keyword == CLASS || keyword == INTERFACE || keyword == ENUM || keyword == RECORD;
  }

  /** Whether a call begins with a text that is no generic name. */
  private static boolean isGivenName(byte[] bytes, int end, int to) {
    if (end >= to || bytes[end] != '(') {
      return false;
    }
    int at = end + 1;
    while (at < to && bytes[at] <= ' ') {
      at++;
    }
    if (at >= to || bytes[at] != '"') {
      return false;
    }
    int start = at + 1;
    return GENERIC.stream()
        .noneMatch(
            name ->
                start + name.length <= to
                    && Arrays.equals(bytes, start, start + name.length, name, 0, name.length));
  }

  private int typeHash(byte[] bytes, int start, int end) {
    int hash = packageHash;
    for (int i = start; i < end; i++) {
      hash = Hashes.step(hash, bytes[i]);
    }
    return hash;
  }

  /** The hash of {@code p/q/} where {@code p.q;} follows. */
  private static int packageHash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to && bytes[i] != ';'; i++) {
      if (bytes[i] == '.') {
        hash = Hashes.step(hash, '/');
      } else if (Characters.kind(bytes[i]) == Characters.IDENTIFIER) {
        hash = Hashes.step(hash, bytes[i]);
      }
    }
    return Hashes.step(hash, '/');
  }

  /** Whether a catalog member stands beside its owner, or is telling enough by itself, or a key. */
  Hit hit() {
    if (telling.version() || telling.keyByItself() || specificByItself) {
      return Hit.BY_ITSELF;
    }
    Hit best = telling.key() || specific ? Hit.PERHAPS : Hit.NONE;
    int[] seenOwners = owners.toArray();
    int[] seenPackages = packages.toArray();
    for (int member : members.toArray()) {
      for (int owner : seenOwners) {
        // A piece of code without imports may mean any package.
        if (!imports) {
          best = max(best, hit(needles.anywhere(), Hashes.member(owner, member), member));
        }
        for (int name : seenPackages) {
          int inSource = Needles.inSource(name, owner, member);
          best = max(best, hit(needles.inSources(), inSource, member));
        }
      }
    }
    return best;
  }

  private Hit hit(IntSet known, int besideOwner, int member) {
    if (!known.contains(besideOwner)) {
      return Hit.NONE;
    }
    boolean alone = needles.wordless().contains(besideOwner) || given.contains(member);
    return alone ? Hit.BY_ITSELF : Hit.PERHAPS;
  }

  private static Hit max(Hit one, Hit other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  boolean speaksOfVersions() {
    return telling.version() || telling.key() || specific;
  }

  /** Whether it names a version older than TLS 1.2, or something that may bring one. */
  boolean mayBringOld() {
    return telling.mayBringOld();
  }

  int[] identifiers() {
    return identifiers.toArray();
  }

  int[] types() {
    return types.toArray();
  }
}
