package io.github.legacytls.catalog;

import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Exactly;
import io.github.legacytls.protocol.SpelledVersion.Generic;
import io.github.legacytls.protocol.SpelledVersion.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How versions are spelled: the vocabularies of products, and the constants of libraries.
 *
 * <p>Which vocabulary counts is a matter of the place: {@code TLS_1_0} is a name for one library
 * and nothing at all for JSSE.
 */
public final class Spellings {

  private static final List<String> COLUMNS =
      List.of("spelling", "canonical", "where", "accepted", "note", "vocabulary");

  /** The vocabulary of rows that are constants of a class. */
  private static final String CONSTANT = "constant";

  private static final Map<String, Meaning> CANONICAL =
      Map.ofEntries(
          Map.entry("SSL 2.0", new Exactly(ProtocolVersion.SSL_2)),
          Map.entry("SSL 3.0", new Exactly(ProtocolVersion.SSL_3)),
          Map.entry("TLS 1.0", new Exactly(ProtocolVersion.TLS_1_0)),
          Map.entry("TLS 1.1", new Exactly(ProtocolVersion.TLS_1_1)),
          Map.entry("TLS 1.2", new Exactly(ProtocolVersion.TLS_1_2)),
          Map.entry("TLS 1.3", new Exactly(ProtocolVersion.TLS_1_3)),
          Map.entry("DTLS 1.0", new Exactly(ProtocolVersion.DTLS_1_0)),
          Map.entry("DTLS 1.2", new Exactly(ProtocolVersion.DTLS_1_2)),
          Map.entry("DTLS 1.3", new Exactly(ProtocolVersion.DTLS_1_3)),
          Map.entry("generic", new Generic()),
          Map.entry("everything", new Everything()));

  private final Map<String, Vocabulary> vocabularies = new HashMap<>();

  private final Set<String> texts = new LinkedHashSet<>();

  /** By simple class name and constant: {@code TlsVersion.TLS_1_0}. */
  private final Map<String, List<LibraryConstant>> constants = new HashMap<>();

  /**
   * A constant of a library.
   *
   * @param text what a string constant holds
   * @param meanings what it stands for, when it is no string
   */
  private record LibraryConstant(
      String owner, String name, Optional<String> text, List<Meaning> meanings) {}

  Spellings(Table table) {
    for (Table.Row row : table.rows()) {
      String spelling = row.required("spelling");
      List<Meaning> meanings = row.as("canonical", Spellings::meanings);
      String vocabularyNames = row.text("vocabulary");
      if (vocabularyNames.equals(CONSTANT)) {
        addConstant(row.required("where"), row.text("text"), meanings);
        continue;
      }
      texts.add(spelling);
      for (String name : vocabularyNames.split(" ", -1)) {
        vocabularies
            .computeIfAbsent(name, any -> new Vocabulary())
            .add(spelling, !row.text("case").equals("any"), meanings);
      }
    }
  }

  static Table productTable() {
    return Table.ofProduct("spellings.tsv", COLUMNS);
  }

  /** {@code TLS 1.0, TLS 1.1}, {@code generic} or {@code everything}. */
  static List<Meaning> meanings(String canonical) {
    Meaning single = CANONICAL.get(canonical);
    if (single != null) {
      return List.of(single);
    }
    List<Meaning> meanings = new ArrayList<>();
    for (String word : Splitter.COMMA.split(canonical)) {
      Meaning meaning = CANONICAL.get(word);
      if (meaning == null) {
        throw new IllegalArgumentException("no version is called \"" + word + "\"");
      }
      meanings.add(meaning);
    }
    return List.copyOf(meanings);
  }

  private void addConstant(String qualifiedName, String text, List<Meaning> meanings) {
    int dot = qualifiedName.lastIndexOf('.');
    addConstant(
        qualifiedName.substring(0, dot).replace('.', '/'),
        qualifiedName.substring(dot + 1),
        text.isEmpty() ? Optional.empty() : Optional.of(text),
        meanings);
  }

  /** Adds what a row of the API table says about a constant. */
  void addConstant(Sink row) {
    if (row.text().isPresent() && find(row.owner(), row.member()).isEmpty()) {
      addConstant(row.owner(), row.member(), row.text(), List.of());
    }
  }

  private void addConstant(
      String owner, String name, Optional<String> text, List<Meaning> meanings) {
    constants
        .computeIfAbsent(Owners.simpleName(owner) + "." + name, any -> new ArrayList<>())
        .add(new LibraryConstant(owner, name, text, meanings));
  }

  Vocabulary vocabulary(String name) {
    Vocabulary vocabulary = vocabularies.get(name);
    if (vocabulary == null) {
      throw new IllegalArgumentException(
          "no vocabulary is called \""
              + name
              + "\"; there are "
              + String.join(", ", new TreeSet<>(vocabularies.keySet())));
    }
    return vocabulary;
  }

  /**
   * The text a string constant of a library holds, such as {@code TLSv1} or the name of a key.
   *
   * @param owner internal name, or the class name as written in source
   */
  public Optional<String> constantText(String owner, String name) {
    return find(owner, name).flatMap(LibraryConstant::text);
  }

  /** What a constant means to a sink that reads texts with {@code grammar}. */
  List<SpelledVersion> readConstant(String owner, String name, Grammar grammar) {
    Optional<LibraryConstant> found = find(owner, name);
    if (found.isEmpty()) {
      return List.of();
    }
    LibraryConstant constant = found.orElseThrow();
    if (constant.text().isPresent()) {
      return grammar.read(constant.text().orElseThrow());
    }
    List<SpelledVersion> versions = new ArrayList<>();
    for (Meaning meaning : constant.meanings()) {
      versions.add(new SpelledVersion(name, meaning));
    }
    return List.copyOf(versions);
  }

  /**
   * The version a text names in whatever way versions are written by people, for keys that no table
   * lists; empty when it is anything else.
   */
  public Optional<SpelledVersion> readLoosely(String text) {
    for (String name : List.of("jsse-enabled", "misspelled")) {
      Vocabulary vocabulary = vocabulary(name);
      if (vocabulary.knows(text)) {
        return vocabulary.read(text).stream().findFirst();
      }
    }
    return Optional.empty();
  }

  /** Every text that somebody takes for a version or that is known to be mistaken for one. */
  public Set<String> texts() {
    return Collections.unmodifiableSet(texts);
  }

  /** Qualified names ({@code p/Type.NAME}) of all constants that are known. */
  List<String> constantNames() {
    return constants.values().stream()
        .flatMap(List::stream)
        .map(constant -> constant.owner() + "." + constant.name())
        .sorted()
        .toList();
  }

  private Optional<LibraryConstant> find(String owner, String name) {
    List<LibraryConstant> namesakes =
        constants.getOrDefault(Owners.simpleName(owner) + "." + name, List.of());
    for (LibraryConstant constant : namesakes) {
      if (constant.owner().equals(owner)) {
        return Optional.of(constant);
      }
    }
    boolean written = owner.indexOf('/') < 0;
    for (LibraryConstant constant : namesakes) {
      if (written ? agree(namesakes) : Owners.relocated(owner, constant.owner())) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether all constants of that class and name mean the same, so that the package is no matter.
   */
  private static boolean agree(List<LibraryConstant> namesakes) {
    return namesakes.stream()
            .map(it -> it.text().isPresent() ? it.text() : it.meanings())
            .distinct()
            .count()
        == 1;
  }
}
