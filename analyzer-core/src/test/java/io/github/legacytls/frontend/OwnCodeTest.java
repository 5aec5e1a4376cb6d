package io.github.legacytls.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.frontend.bytecode.BytecodeFrontEnd;
import io.github.legacytls.frontend.source.SourceFrontEnd;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both front ends read this module, and must say the same of it. */
class OwnCodeTest {

  private static final Effects PURE = callee -> Effect.PURE;

  /** Calls that only the compiler writes, or writes at a place of its own. */
  private static final Set<String> COMPILERS =
      Set.of(
          "valueOf",
          "intValue",
          "longValue",
          "booleanValue",
          "doubleValue",
          "charValue", // boxes
          "iterator",
          "hasNext",
          "next",
          "close",
          "addSuppressed", // loops and resources
          "equals",
          "hashCode",
          "ordinal",
          "toString", // switches and records
          "requireNonNull",
          "clone",
          "values",
          "$values",
          "getClass",
          "bootstrap");

  private static List<Unit> lower(String folder, String ending, Function<Resource, Unit> frontEnd)
      throws IOException {
    List<Unit> units = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(ending) && !file.toString().contains("-info.")) {
          ResourceId id = ResourceId.file(file.toString());
          units.add(frontEnd.apply(new Resource(id, Files.readAllBytes(file))));
        }
      }
    }
    return units;
  }

  private static List<Unit> sources() throws IOException {
    return lower("src/main/java", ".java", new SourceFrontEnd(PURE)::lower);
  }

  private static List<Unit> classes() throws IOException {
    return lower("target/classes", ".class", new BytecodeFrontEnd(PURE)::lower);
  }

  private static Set<String> declared(List<Unit> units) {
    return units.stream()
        .flatMap(u -> u.facts().stream())
        .filter(Fact.Declaration.class::isInstance)
        .map(f -> ((TypeName.Known) ((Fact.Declaration) f).type()).internalName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Class, line and name of each call; the line of a creation depends on the compiler. */
  private static Set<String> calls(List<Unit> units) {
    return units.stream()
        .flatMap(u -> u.facts().stream())
        .filter(f -> f instanceof Fact.Call)
        .map(f -> (Fact.Call) f)
        .filter(c -> !c.callee().name().equals(MethodName.CONSTRUCTOR))
        .filter(c -> !COMPILERS.contains(c.callee().name()))
        .filter(c -> !isLikeABridge(c))
        .map(
            c ->
                c.site().member().orElseThrow().className()
                    + ":"
                    + c.site().line()
                    + " "
                    + c.callee().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** javac adds methods that only call the one of the same name, for generic supertypes. */
  private static boolean isLikeABridge(Fact.Call call) {
    return call.caller().name().equals(call.callee().name());
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void everythingInTheSourcesIsFollowed() throws IOException {
    assertThat(sources()).allSatisfy(unit -> assertThat(unit.problems()).isEmpty());
  }

  @Test
  void bothSeeTheSameTypes() throws IOException {
    // javac adds classes of its own for switches over enums.
    Set<String> onlyCompiled = without(declared(classes()), declared(sources()));
    assertThat(without(declared(sources()), declared(classes()))).isEmpty();
    assertThat(onlyCompiled).allMatch(name -> name.matches(".*\\$\\d+"));
  }

  @Test
  void bothSeeTheSameCallsInTheSameLines() throws IOException {
    Set<String> source = calls(sources());
    Set<String> compiled = calls(classes());
    assertThat(source).hasSizeGreaterThan(1000);
    assertThat(without(source, compiled)).isEmpty();
    assertThat(without(compiled, source)).isEmpty();
  }
}
