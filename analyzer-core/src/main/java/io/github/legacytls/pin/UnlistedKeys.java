package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Grammar;
import io.github.legacytls.catalog.Role;
import io.github.legacytls.catalog.Spellings;
import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys that no row lists, but whose name speaks of TLS and of versions, and whose value holds
 * nothing but versions.
 */
final class UnlistedKeys {

  static final String ID = "key";
  private static final List<String> OF_TLS = List.of("ssl", "tls", "https");
  private static final List<String> OF_VERSIONS = List.of("protocol", "version");

  /** What tells elements of one name apart is a value, not part of the key. */
  private static final Pattern FACTS = Pattern.compile("\\[@?[^=\\]]+=\"[^\"]*\"\\]");

  /** Such keys only describe what somebody expects to see, or what there is to choose from. */
  private static final Pattern DESCRIBING =
      Pattern.compile("(?i)expected|supported.?version|available|allowed.?values|describ|doc");

  private static final Pattern EXCLUDING =
      Pattern.compile("(?i)exclu|disabl|deny|denied|black.?list|block|remove|forbid|reject");
  private static final Pattern OLDEST =
      Pattern.compile("(?i).*(^|[^a-z])?min(imum|imal)?([^a-z].*|[A-Z].*|$)");
  private static final Pattern NEWEST =
      Pattern.compile("(?i).*(^|[^a-z])?max(imum|imal)?([^a-z].*|[A-Z].*|$)");

  private final Grammar grammar;

  UnlistedKeys(Catalog catalog) {
    this.grammar = new LooseList(catalog.spellings());
  }

  /** The versions of a text that holds nothing else; empty for any other. */
  List<SpelledVersion> read(String text) {
    return grammar.read(text);
  }

  /** Pieces that are versions however they are written; a piece that is none spoils the list. */
  private record LooseList(Spellings spellings) implements Grammar {

    private static final Pattern SEPARATOR = Pattern.compile("[,;:|+\\s]+");

    @Override
    public List<SpelledVersion> read(String text) {
      List<SpelledVersion> versions = new ArrayList<>();
      for (String piece : SEPARATOR.split(text.strip(), -1)) {
        Optional<SpelledVersion> version = spellings.readLoosely(piece);
        if (version.flatMap(SpelledVersion::version).isEmpty()) {
          return List.of();
        }
        versions.add(version.get());
      }
      return versions;
    }

    @Override
    public List<SpelledVersion> readConstant(String owner, String name) {
      return spellings.constantText(owner, name).map(this::read).orElse(List.of());
    }
  }

  /** What a pin of that key is about; empty when the name does not say enough. */
  Optional<Subject> subject(String written, Location site) {
    if (!hasAny(written, OF_TLS) || !hasAny(written, OF_VERSIONS)) {
      return Optional.empty();
    }
    String key = written.startsWith("/") ? FACTS.matcher(written).replaceAll("") : written;
    boolean speaksOfTlsVersions =
        hasAny(key, OF_TLS) && hasAny(key, OF_VERSIONS) && !DESCRIBING.matcher(key).find();
    return speaksOfTlsVersions
        ? Optional.of(
            new Subject(ID, key, "", role(key), false, false, grammar, Confidence.LIKELY, site, ""))
        : Optional.empty();
  }

  /** Asked for every key of every file. */
  private static boolean hasAny(String key, List<String> words) {
    String small = key.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(small::contains);
  }

  /** A value that holds anything else than versions is no pin. */
  boolean isWorthIt(Pin pin) {
    return !pin.readings().isEmpty()
        && pin.readings().stream().noneMatch(reading -> reading.versions().isEmpty());
  }

  private static Role role(String key) {
    if (EXCLUDING.matcher(key).find()) {
      return Role.EXCLUDED;
    }
    if (OLDEST.matcher(key).matches()) {
      return Role.MINIMUM;
    }
    return NEWEST.matcher(key).matches() ? Role.MAXIMUM : Role.ENABLED_PROTOCOLS;
  }
}
