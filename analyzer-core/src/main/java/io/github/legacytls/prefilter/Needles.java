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
 * @param members names of members of the catalog
 * @param specificMembers those that mean TLS whoever their owner is
 * @param owners simple names of their owners, as source must name them
 * @param sourcePairs members beside the simple names of their owners, as source must name them
 * @param classPairs members with the names of their owners without the package, which may be
 *     another one in a relocated library
 */
record Needles(
    IntSet keys,
    IntSet members,
    IntSet specificMembers,
    IntSet owners,
    IntSet sourcePairs,
    IntSet classPairs) {

  /** Words that mean TLS in the name of a member, and what a generic name is made of. */
  private static final Pattern TLS = Pattern.compile("ssl|tls");

  private static final Pattern GENERIC =
      Pattern.compile("(set|get|with|add|use|is|default)*protocols?");

  /**
   * A key that stands for itself wherever it is read; others need a setter or a value beside it.
   */
  private static final Pattern TELLING_KEY =
      Pattern.compile("[A-Za-z][\\w$]*([.-][\\w$-]+)+|\\w*(?i:ssl|tls)\\w*");

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
    return new Needles(
        IntSet.of(
            catalog.keys().stream()
                .map(Key::key)
                .map(Needles::command)
                .filter(Needles::isTelling)
                // A word cannot tell an option's -D from the key's own beginning.
                .flatMapToInt(key -> IntStream.of(Hashes.ofLower(key), Hashes.ofLower("D" + key)))),
        IntSet.of(sinks.stream().map(Needles::member).mapToInt(Hashes::of)),
        IntSet.of(
            sinks.stream()
                .filter(sink -> sink.kind() == Sink.Kind.METHOD)
                .map(Sink::member)
                .filter(Needles::isSpecific)
                .mapToInt(Hashes::of)),
        IntSet.of(sinks.stream().map(sink -> outermost(sink.owner())).mapToInt(Hashes::of)),
        IntSet.of(
            sinks.stream()
                .mapToInt(
                    sink ->
                        Hashes.member(
                            Hashes.of(outermost(sink.owner())), Hashes.of(member(sink))))),
        IntSet.of(
            sinks.stream()
                .mapToInt(
                    sink ->
                        Hashes.member(
                            Hashes.of(withoutPackage(sink.owner())), Hashes.of(sink.member())))));
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
        || (name.contains("protocol") && !GENERIC.matcher(name).matches());
  }

  /** As source calls it: a constructor by the name of its class. */
  private static String member(Sink sink) {
    return sink.kind() == Sink.Kind.CONSTRUCTOR ? innermost(sink.owner()) : sink.member();
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
