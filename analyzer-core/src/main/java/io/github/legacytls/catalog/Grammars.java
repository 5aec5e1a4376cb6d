package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes grammars from what the tables say in the column {@code grammar}: a way of reading, then the
 * vocabularies that count, joined by {@code +}.
 *
 * <pre>
 * none                      nothing is read
 * one jsse-context          one name; also comma, comma-untrimmed, comma-quoted, blank,
 *                           blank-comma, or, before-colon, after-colon, words
 * pattern comma             names or regular expressions
 * signed tomcat             names with + and - before them
 * deny-list                 forbidden algorithms, versions among them
 * edited-deny-list          a script that edits the list of the JDK
 * constant                  constants of an enum
 * wire                      a number as it is sent
 * mask all=60,28            one bit for each version; all= for numbers that stand for all of them
 * scheme hawtdispatch       the scheme of a URI
 * switch on=TLSv1,TLSv1.1   true or false; off= for what false brings
 * always TLSv1              the key itself says it, whatever the value
 * </pre>
 */
final class Grammars {

  private static final String ENABLED_NAMES = "jsse-enabled";

  /** The ways of reading that are more than cutting a text into names. */
  private static final List<String> OTHER_WAYS =
      List.of(
          "none",
          "pattern",
          "signed",
          "deny-list",
          "edited-deny-list",
          "constant",
          "wire",
          "mask",
          "scheme",
          "switch",
          "always");

  private final Words<Splitter> splitters = new Words<>(Splitter.class);
  private final Spellings spellings;
  private final Map<String, Map<String, Grammar>> known = new HashMap<>();

  Grammars(Spellings spellings) {
    this.spellings = spellings;
  }

  /**
   * @param type internal name of the class whose constants are meant, or empty
   * @throws IllegalArgumentException when the words cannot be understood
   */
  Grammar of(String words, String type) {
    Map<String, Grammar> byType = known.computeIfAbsent(words, any -> new HashMap<>());
    Grammar grammar = byType.get(type);
    if (grammar == null) {
      grammar = make(words.split(" ", 2), type);
      byType.put(type, grammar);
    }
    return grammar;
  }

  private Grammar make(String[] words, String type) {
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "none" -> NothingRead.INSTANCE;
      case "pattern" ->
          new PatternList(splitters.constant(rest), vocabularies(ENABLED_NAMES), spellings);
      case "signed" -> new SignedList(vocabularies(rest), spellings);
      case "deny-list" -> new DenyList(vocabularies(ENABLED_NAMES));
      case "edited-deny-list" ->
          new EditedDenyList(new DenyList(vocabularies(ENABLED_NAMES)), shippedDenyLists());
      case "constant" -> new ConstantNames(type, spellings);
      case "wire" -> new WireNumbers(vocabularies("wire"));
      case "mask" -> new BitMask(spellings, masks(rest));
      case "scheme" -> new UriScheme(vocabularies(rest));
      case "switch" -> switchOf(rest);
      case "always" -> new Always(jsseVersions(rest));
      default -> names(words[0], rest);
    };
  }

  private static Set<Long> masks(String words) {
    if (words.isEmpty()) {
      return Set.of();
    }
    if (!words.matches("all=\\d+(,\\d+)*")) {
      throw new IllegalArgumentException("after mask stands nothing, or all= and numbers");
    }
    return Splitter.COMMA.split(words.substring("all=".length())).stream()
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private static List<String> shippedDenyLists() {
    return Table.ofProduct("deny-lists.tsv", List.of("releases", "line")).rows().stream()
        .map(row -> row.required("line"))
        .toList();
  }

  private NameList names(String way, String vocabularies) {
    if (!splitters.all().contains(way)) {
      throw new IllegalArgumentException(
          "nothing is read in a way called \""
              + way
              + "\"; there are "
              + String.join(", ", OTHER_WAYS)
              + ", "
              + String.join(", ", splitters.all()));
    }
    if (vocabularies.isEmpty()) {
      throw new IllegalArgumentException(
          "after " + way + " stands a vocabulary, as in " + way + " " + ENABLED_NAMES);
    }
    return new NameList(splitters.constant(way), vocabularies(vocabularies), spellings);
  }

  private Vocabulary vocabularies(String names) {
    Vocabulary all = null;
    for (String name : names.split("\\+", -1)) {
      Vocabulary next = spellings.vocabulary(name);
      all = all == null ? next : all.and(next);
    }
    if (all == null) {
      throw new IllegalArgumentException("a vocabulary is missing");
    }
    return all;
  }

  private Grammar switchOf(String words) {
    List<Meaning> on = List.of();
    List<Meaning> off = List.of();
    for (String word : words.split(" ", -1)) {
      if (word.startsWith("on=")) {
        on = jsseNames(word.substring("on=".length()));
      } else if (word.startsWith("off=")) {
        off = jsseNames(word.substring("off=".length()));
      } else {
        throw new IllegalArgumentException("\"" + word + "\" begins with neither on= nor off=");
      }
    }
    return new Switch(on, off);
  }

  private List<Meaning> jsseNames(String names) {
    return jsseVersions(names).stream().map(SpelledVersion::meaning).toList();
  }

  private List<SpelledVersion> jsseVersions(String names) {
    Vocabulary vocabulary = spellings.vocabulary(ENABLED_NAMES);
    return Splitter.COMMA.split(names).stream()
        .flatMap(name -> vocabulary.read(name).stream())
        .toList();
  }
}
