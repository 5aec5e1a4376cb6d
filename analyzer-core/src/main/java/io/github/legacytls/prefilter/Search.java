package io.github.legacytls.prefilter;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Sink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds resources that refer to members or declare types, by their digests.
 *
 * <p>A class file names the owner of each member; a source may not, so there a rare name is enough,
 * and a common one must stand beside the owner's name or something of the catalog.
 */
public final class Search {

  /** A name that so many sources have is rare enough to be looked at wherever it stands. */
  private static final int RARE = 40;

  /** A name that more sources have says nothing even in one that speaks of versions. */
  private static final int COMMON = 400;

  /** Shorter parts of keys stand everywhere. */
  private static final int SHORT = 4;

  /** Resources that one question may bring. */
  private static final int MOST_ANSWERS = 1_000;

  private static final String CONSTRUCTOR = "<init>";
  private static final String STATIC_INITIALISER = "<clinit>";

  private final DigestIndex index;
  private final Set<Member> references = new LinkedHashSet<>();
  private final Set<Member> declarations = new LinkedHashSet<>();
  private final Set<String> unowned = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();

  /** A member of a type and of the types related to it. */
  private record Member(String owner, Set<String> owners, String name) {

    IntStream hashesInClasses() {
      int hash = Hashes.of(name);
      return owners.stream().mapToInt(type -> Hashes.member(Hashes.of(type), hash));
    }

    /** As source writes it. */
    int hashInSources() {
      return Hashes.of(name.equals(CONSTRUCTOR) ? simple(owner) : name);
    }

    IntStream simpleOwners() {
      return owners.stream().map(Member::simple).filter(Member::isWritten).mapToInt(Hashes::of);
    }

    /** Compilers number anonymous classes; no source has such a name. */
    boolean isInSources() {
      return !name.equals(CONSTRUCTOR) || isWritten(simple(owner));
    }

    private static boolean isWritten(String simpleName) {
      return !simpleName.isEmpty() && !Character.isDigit(simpleName.charAt(0));
    }

    private static String simple(String type) {
      String name = type.substring(type.lastIndexOf('/') + 1);
      return name.substring(name.lastIndexOf('$') + 1);
    }
  }

  public Search(DigestIndex index) {
    this.index = index;
  }

  /** Asks for what refers to a method or field, be it through a type above or below its owner. */
  public Search references(String owner, String name) {
    Set<String> owners = name.equals(CONSTRUCTOR) ? Set.of(owner) : related(owner);
    references.add(new Member(owner, owners, name));
    return this;
  }

  /** Asks for what refers to a member of the catalog through a scanned type below its owner. */
  public Search inherited(Catalog catalog) {
    for (Sink sink : catalog.sinks()) {
      Set<String> heirs = Needles.isLookedFor(sink) ? index.descendants(sink.owner()) : Set.of();
      if (!heirs.isEmpty() && sink.kind() == Sink.Kind.METHOD) {
        references.add(new Member(sink.owner(), heirs, sink.member()));
      }
    }
    return this;
  }

  /** Asks for sources that refer to a member whose owner is not known. */
  public Search references(String name) {
    unowned.add(name);
    return this;
  }

  /** Asks for what declares a method: its type, and those above and below it. */
  public Search declarations(String owner, String name) {
    Set<String> owners =
        name.equals(STATIC_INITIALISER) || name.equals(CONSTRUCTOR)
            ? Set.of(owner)
            : related(owner);
    declarations.add(new Member(owner, owners, name));
    return this;
  }

  /** Asks for what may set a key. */
  public Search settings(String key) {
    keys.add(key);
    return this;
  }

  private Set<String> related(String owner) {
    Set<String> related = new LinkedHashSet<>(List.of(owner));
    related.addAll(index.ancestors(owner));
    related.addAll(index.descendants(owner));
    return related;
  }

  /** The numbers of the resources that answer any of the questions. */
  public BitSet find() {
    Map<Integer, List<Integer>> occurrences = index.occurrences(IntSet.of(hashes()));
    var found = new BitSet();
    for (Member member : references) {
      add(found, inClasses(member, occurrences));
      add(found, inSources(member, occurrences));
    }
    for (String name : unowned) {
      add(found, rareOrTelling(texts(occurrences, Hashes.of(name)), number -> false));
    }
    for (Member member : declarations) {
      member.owners().forEach(type -> add(found, index.declaring(type)));
      add(found, overriding(member, occurrences));
    }
    for (String key : keys) {
      add(found, occurrences.getOrDefault(Hashes.text(Hashes.ofLower(key)), List.of()));
      if (isTelling(lastPart(key))) {
        add(found, rareOrTelling(texts(occurrences, Hashes.of(lastPart(key))), number -> false));
      }
    }
    return found;
  }

  private IntStream hashes() {
    Stream<IntStream> referred =
        references.stream()
            .map(
                member ->
                    IntStream.concat(
                        IntStream.concat(member.hashesInClasses(), member.simpleOwners()),
                        IntStream.of(member.hashInSources())));
    Stream<IntStream> declared =
        declarations.stream()
            .map(
                member ->
                    IntStream.of(member.hashInSources(), Hashes.of(Member.simple(member.owner()))));
    Stream<IntStream> named = unowned.stream().map(name -> IntStream.of(Hashes.of(name)));
    Stream<IntStream> keyed =
        keys.stream()
            .map(key -> IntStream.of(Hashes.text(Hashes.ofLower(key)), Hashes.of(lastPart(key))));
    return Stream.of(referred, declared, named, keyed)
        .flatMap(hashes -> hashes)
        .flatMapToInt(hashes -> hashes);
  }

  private static List<Integer> inClasses(Member member, Map<Integer, List<Integer>> occurrences) {
    return member
        .hashesInClasses()
        .boxed()
        .flatMap(hash -> occurrences.getOrDefault(hash, List.of()).stream())
        .toList();
  }

  private List<Integer> inSources(Member member, Map<Integer, List<Integer>> occurrences) {
    if (!member.isInSources()) {
      return List.of();
    }
    Set<Integer> besideOwner = new TreeSet<>();
    member
        .simpleOwners()
        .forEach(owner -> besideOwner.addAll(occurrences.getOrDefault(owner, List.of())));
    boolean constructor = member.name().equals(CONSTRUCTOR);
    return rareOrTelling(
        texts(occurrences, member.hashInSources()),
        number -> !constructor && besideOwner.contains(number));
  }

  /** Sources that name both a type and its method may declare a type below it. */
  private List<Integer> overriding(Member member, Map<Integer, List<Integer>> occurrences) {
    List<Integer> naming =
        new ArrayList<>(texts(occurrences, Hashes.of(Member.simple(member.owner()))));
    naming.retainAll(Set.copyOf(texts(occurrences, member.hashInSources())));
    return naming.size() <= RARE ? naming : List.of();
  }

  private List<Integer> texts(Map<Integer, List<Integer>> occurrences, int hash) {
    return occurrences.getOrDefault(hash, List.of()).stream()
        .filter(number -> index.digest(number).header().isEmpty())
        .toList();
  }

  private List<Integer> rareOrTelling(List<Integer> numbers, IntPredicate telling) {
    if (numbers.size() <= RARE) {
      return numbers;
    }
    boolean isCommon = numbers.size() > COMMON;
    return numbers.stream()
        .filter(
            number ->
                telling.test(number) || (!isCommon && index.digest(number).speaksOfVersions()))
        .toList();
  }

  private static boolean isTelling(String part) {
    return part.length() >= SHORT && !part.chars().allMatch(Character::isDigit);
  }

  private static String lastPart(String key) {
    String[] parts = key.split("[^A-Za-z0-9_$]+", 0);
    return parts.length == 0 ? key : parts[parts.length - 1];
  }

  /** Of too many answers those count that speak of versions. */
  private void add(BitSet found, List<Integer> numbers) {
    boolean tooMany = numbers.size() > MOST_ANSWERS;
    for (int number : numbers) {
      if (!tooMany || index.digest(number).speaksOfVersions()) {
        found.set(number);
      }
    }
  }
}
