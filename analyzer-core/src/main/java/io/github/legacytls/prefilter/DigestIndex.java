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
  private final Map<String, List<Integer>> classes = new HashMap<>();
  private final Map<Integer, List<Integer>> sources = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();

  /** An index in which the number of a digest is its place in {@code digests}. */
  public DigestIndex(List<Digest> digests) {
    this.digests = List.copyOf(digests);
    for (int number = 0; number < this.digests.size(); number++) {
      Digest digest = this.digests.get(number);
      if (digest.header().isPresent()) {
        add(number, digest.header().get());
      }
      for (int type : digest.declares()) {
        sources.computeIfAbsent(type, any -> new ArrayList<>(1)).add(number);
      }
    }
  }

  private void add(int number, ClassHeader header) {
    classes.computeIfAbsent(header.name(), any -> new ArrayList<>(1)).add(number);
    for (String supertype : header.supertypes()) {
      if (!supertype.equals(ClassHeader.ROOT)) {
        subtypes.computeIfAbsent(supertype, any -> new ArrayList<>(2)).add(header.name());
      }
    }
  }

  Digest digest(int number) {
    return digests.get(number);
  }

  /** What a scanned class file says of the type; the first, where several have that name. */
  public Optional<ClassHeader> header(String internalName) {
    return classes.getOrDefault(internalName, List.of()).stream()
        .findFirst()
        .flatMap(number -> digests.get(number).header());
  }

  /** The first class file of that name. */
  public Optional<Integer> classFile(String internalName) {
    return classes.getOrDefault(internalName, List.of()).stream().findFirst();
  }

  /** The classes and sources that declare the type. */
  List<Integer> declaring(String internalName) {
    List<Integer> numbers = new ArrayList<>(classes.getOrDefault(internalName, List.of()));
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
            classes.getOrDefault(name, List.of()).stream()
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
