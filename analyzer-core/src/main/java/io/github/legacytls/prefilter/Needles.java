package io.github.legacytls.prefilter;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Key;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the first round looks for, as hashes.
 *
 * @param keys words that are keys, in small letters
 * @param denyLists those of them that hold what is forbidden: what is left out counts
 * @param bringers names of constants that stand for old versions, and of methods that return all
 *     versions there are
 * @param members names of members of the catalog
 * @param specificMembers those that mean TLS whoever their owner is
 * @param owners simple names of their owners, as source must name them
 * @param packages last parts of the names of the owners' packages: they stand in an import or in
 *     the package's own declaration, and stay when a library is relocated
 * @param anywhere members with the simple names of their owners
 * @param inSources members with the simple names and the packages of their owners
 * @param classPairs members with the names of their owners without the package, which may be
 *     another one in a relocated library
 * @param wordless those of the keys, of the specific members, and of the members with their owners
 *     ({@code anywhere}, {@code inSources}) that may set an old version without naming one
 */
record Needles(
    IntSet keys,
    IntSet denyLists,
    IntSet bringers,
    IntSet members,
    IntSet specificMembers,
    IntSet owners,
    IntSet packages,
    IntSet anywhere,
    IntSet inSources,
    IntSet classPairs,
    IntSet wordless) {

  /**
   * Members whose name alone says that they set a version of TLS, and what the name of a member is
   * made of that may set any protocol.
   */
  private static final Pattern TLS = Pattern.compile("(ssl|tls).*(protocol|version|algorithm|\\d)");

  private static final Pattern TLS_AFTER = Pattern.compile("(protocol|version|min).*(ssl|tls)");

  private static final Pattern GENERIC =
      Pattern.compile("(set|get|with|add|use|is|default|security|supported)*protocols?");

  /**
   * A key that stands for itself wherever it is read; others need a setter or a value beside it.
   */
  private static final Pattern TELLING_KEY =
      Pattern.compile("[A-Za-z][\\w$]*([.-][\\w$-]+)+|\\w*(?i:ssl|tls)\\w*");

  private static final int CREATION = Hashes.of("new");

  private static final Set<String> NAMES_OF_ALL = Set.of("SSL", "TLS");

  private static final int SHORTEST_KEY = 5;

  /**
   * Values are of interest where they reach a sink, takers of any key where the key stands, and
   * what carries an object where that got its versions.
   */
  private static final Set<Treatment> FOUND_BY_OTHER_MEANS =
      EnumSet.of(
          Treatment.CONSTANT,
          Treatment.VALUE,
          Treatment.KEYED,
          Treatment.PAIRS,
          Treatment.URL,
          Treatment.CARRIES,
          Treatment.CIPHER);

  static Needles of(Catalog catalog) {
    List<Sink> sinks = catalog.sinks().stream().filter(Needles::isLookedFor).toList();
    var wordless = new Wordless(catalog);
    return new Needles(
        IntSet.of(words(catalog.keys().stream())),
        IntSet.of(words(catalog.keys().stream().filter(Key::denyList))),
        IntSet.of(
            catalog.sinks().stream()
                .filter(Needles::bringsOld)
                .map(Sink::member)
                .mapToInt(Hashes::of)),
        IntSet.of(sinks.stream().mapToInt(Needles::member)),
        IntSet.of(
            sinks.stream()
                .filter(sink -> sink.kind() == Sink.Kind.METHOD)
                .map(Sink::member)
                .filter(Needles::isSpecific)
                .mapToInt(Hashes::of)),
        IntSet.of(sinks.stream().map(sink -> outermost(sink.owner())).mapToInt(Hashes::of)),
        IntSet.of(sinks.stream().map(sink -> packageOf(sink.owner())).mapToInt(Hashes::of)),
        IntSet.of(sinks.stream().mapToInt(Needles::anywhere)),
        IntSet.of(sinks.stream().mapToInt(Needles::inSource)),
        IntSet.of(
            sinks.stream()
                .mapToInt(
                    sink ->
                        Hashes.member(
                            Hashes.of(withoutPackage(sink.owner())), Hashes.of(sink.member())))),
        IntSet.of(
            IntStream.concat(
                words(catalog.keys().stream().filter(wordless::mayBe)),
                sinks.stream()
                    .filter(wordless::mayBe)
                    .flatMapToInt(
                        sink ->
                            IntStream.of(
                                anywhere(sink), inSource(sink), Hashes.of(sink.member()))))));
  }

  private static IntStream words(Stream<Key> keys) {
    return keys.map(Key::key)
        .map(Needles::command)
        .filter(Needles::isTelling)
        // A word cannot tell an option's -D from the key's own beginning.
        .flatMapToInt(key -> IntStream.of(Hashes.ofLower(key), Hashes.ofLower("D" + key)));
  }

  private static int anywhere(Sink sink) {
    return Hashes.member(Hashes.of(outermost(sink.owner())), member(sink));
  }

  private static int inSource(Sink sink) {
    return inSource(
        Hashes.of(packageOf(sink.owner())), Hashes.of(outermost(sink.owner())), member(sink));
  }

  /** Constants that stand for what every text names as well, {@code TLS}, are left out. */
  private static boolean bringsOld(Sink sink) {
    return sink.treatment() == Treatment.EVERYTHING
        || (sink.treatment() == Treatment.CONSTANT && !NAMES_OF_ALL.contains(sink.member()));
  }

  static boolean isLookedFor(Sink sink) {
    return !FOUND_BY_OTHER_MEANS.contains(sink.treatment());
  }

  /** Of a command and its option, the command. */
  private static String command(String key) {
    int blank = key.indexOf(' ');
    return blank < 0 ? key : key.substring(0, blank);
  }

  private static boolean isTelling(String key) {
    return key.length() >= SHORTEST_KEY && TELLING_KEY.matcher(key).matches();
  }

  private static boolean isSpecific(String member) {
    String name = member.toLowerCase(Locale.ROOT);
    return TLS.matcher(name).find()
        || TLS_AFTER.matcher(name).find()
        || (name.contains("protocol") && !GENERIC.matcher(name).matches());
  }

  /** As source calls it: a constructor by the name of its class. */
  private static int member(Sink sink) {
    return sink.kind() == Sink.Kind.CONSTRUCTOR
        ? creation(Hashes.of(innermost(sink.owner())))
        : Hashes.of(sink.member());
  }

  /** A class that is made, or extended, and not only mentioned. */
  static int creation(int simpleName) {
    return Hashes.member(CREATION, simpleName);
  }

  /** A member, its owner and the owner's package in one. */
  static int inSource(int packageName, int owner, int member) {
    return Hashes.member(
        Hashes.member(/* owner= */ packageName, /* name= */ owner), /* name= */ member);
  }

  private static String packageOf(String owner) {
    String[] parts = owner.split("/", -1);
    return parts.length < 2 ? outermost(owner) : parts[parts.length - 2];
  }

  private static String withoutPackage(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1);
  }

  private static String outermost(String owner) {
    return Stream.of(withoutPackage(owner).split("\\$")).findFirst().orElse(owner);
  }

  private static String innermost(String owner) {
    String name = withoutPackage(owner);
    return name.substring(name.lastIndexOf('$') + 1);
  }
}
