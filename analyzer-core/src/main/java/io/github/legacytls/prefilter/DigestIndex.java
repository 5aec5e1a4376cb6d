package io.github.legacytls.prefilter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The digests of a whole scan, each known by its number, and the hierarchy of its classes. */
public final class DigestIndex {

  /** Types above or below one; what lies farther is not followed. */
  private static final int MOST_RELATED = 500;

  private final List<Digest> digests;
  private final Map<String, Integer> classes = new HashMap<>();

  /** For each class the next one of its name; negative for none. */
  private final int[] namesakes;

  private final Map<Integer, List<Integer>> sources = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();

  /** An index in which the number of a digest is its place in {@code digests}. */
  public DigestIndex(List<Digest> digests) {
    this.digests = List.copyOf(digests);
    this.namesakes = new int[this.digests.size()];
    for (int number = this.digests.size() - 1; number >= 0; number--) {
      Digest digest = this.digests.get(number);
      if (digest.header().isPresent()) {
        addClass(number, digest.header().get());
      }
    }
    for (int number = 0; number < this.digests.size(); number++) {
      Digest digest = this.digests.get(number);
      if (digest.header().isPresent()) {
        addBelowSupertypes(digest.header().get());
      }
      for (int type : digest.declares()) {
        sources.computeIfAbsent(type, any -> new ArrayList<>(1)).add(number);
      }
    }
  }

  /** Added from the last to the first, so that the first is met first. */
  private void addClass(int number, ClassHeader header) {
    Integer next = classes.put(header.name(), number);
    namesakes[number] = next == null ? -1 : next;
  }

  private void addBelowSupertypes(ClassHeader header) {
    header.superName().ifPresent(supertype -> addBelow(supertype, header.name()));
    header.interfaces().forEach(supertype -> addBelow(supertype, header.name()));
  }

  private void addBelow(String supertype, String name) {
    if (!supertype.equals(ClassHeader.ROOT)) {
      subtypes.computeIfAbsent(supertype, any -> new ArrayList<>(2)).add(name);
    }
  }

  private List<Integer> classesNamed(String internalName) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = classes.getOrDefault(internalName, -1); number >= 0; ) {
      numbers.add(number);
      number = namesakes[number];
    }
    return numbers;
  }

  Digest digest(int number) {
    return digests.get(number);
  }

  /** What a scanned class file says of the type; the first, where several have that name. */
  public Optional<ClassHeader> header(String internalName) {
    return classFile(internalName).flatMap(number -> digests.get(number).header());
  }

  /** The first class file of that name. */
  public Optional<Integer> classFile(String internalName) {
    return Optional.ofNullable(classes.get(internalName));
  }

  /** The classes and sources that declare the type. */
  List<Integer> declaring(String internalName) {
    List<Integer> numbers = classesNamed(internalName);
    numbers.addAll(sources.getOrDefault(Hashes.of(outermost(internalName)), List.of()));
    return numbers;
  }

  private static String outermost(String internalName) {
    int dollar = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
    return dollar < 0 ? internalName : internalName.substring(0, dollar);
  }

  /** Scanned classes below the type, nearest first. */
  public Set<String> descendants(String internalName) {
    return reach(internalName, name -> subtypes.getOrDefault(name, List.of()));
  }

  /** Types above the type, as far as they were scanned, nearest first. */
  Set<String> ancestors(String internalName) {
    return reach(
        internalName,
        name ->
            classesNamed(name).stream()
                .flatMap(number -> digests.get(number).header().stream())
                .flatMap(header -> header.supertypes().stream())
                .filter(classes::containsKey)
                .toList());
  }

  private static Set<String> reach(String start, Function<String, Collection<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty() && reached.size() < MOST_RELATED) {
      for (String name : next.apply(waiting.remove())) {
        if (!name.equals(start) && reached.add(name)) {
          waiting.add(name);
        }
      }
    }
    return reached;
  }

  /** For each of some hashes the digests that have it among their names, in order. */
  Map<Integer, List<Integer>> occurrences(IntSet hashes) {
    Map<Integer, List<Integer>> occurrences = new HashMap<>();
    for (int number = 0; number < digests.size(); number++) {
      for (int hash : digests.get(number).names()) {
        if (hashes.contains(hash)) {
          occurrences.computeIfAbsent(hash, any -> new ArrayList<>()).add(number);
        }
      }
    }
    return occurrences;
  }
}
