package io.github.legacytls.prefilter;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Grammar;
import io.github.legacytls.catalog.Key;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Exactly;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Tells the rows of the catalog that may set an old version without a word that the prefilter takes
 * for one: by a number, a switch, a word such as {@code all}, or by being used at all.
 */
final class Wordless {

  private static final Set<Treatment> BY_BEING_USED =
      EnumSet.of(
          Treatment.PASSED_ON,
          Treatment.LEGACY_BY_DEFAULT,
          Treatment.VERSION_DEPENDENT,
          Treatment.RECEIVER);

  /** Versions as they are sent, and one bit after the other. */
  private static final List<Long> NUMBERS =
      Stream.concat(
              Stream.of(0x2L, 0x300L, 0x301L, 0x302L),
              LongStream.range(0, 12).mapToObj(bit -> 1L << bit))
          .toList();

  private final List<String> texts;
  private final IdentityHashMap<Grammar, Boolean> known = new IdentityHashMap<>();

  Wordless(Catalog catalog) {
    texts = catalog.spellings().texts().stream().filter(text -> !Spelling.isIn(text)).toList();
  }

  boolean mayBe(Sink sink) {
    return BY_BEING_USED.contains(sink.treatment()) || mayRead(sink.grammar());
  }

  boolean mayBe(Key key) {
    return key.denyList() || mayRead(key.grammar());
  }

  private boolean mayRead(Grammar grammar) {
    return known.computeIfAbsent(
        grammar,
        any ->
            texts.stream().anyMatch(text -> bringsOld(grammar.read(text)))
                || NUMBERS.stream().anyMatch(number -> bringsOld(grammar.readNumber(number)))
                || bringsOld(grammar.readFlag(true))
                || bringsOld(grammar.readFlag(false)));
  }

  private static boolean bringsOld(List<SpelledVersion> versions) {
    return versions.stream()
        .map(SpelledVersion::meaning)
        .anyMatch(
            meaning ->
                meaning instanceof Everything
                    || (meaning instanceof Exactly exactly
                        && exactly.version().isOlderThan(ProtocolVersion.TLS_1_2)));
  }
}
