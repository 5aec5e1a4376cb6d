package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds all places that set a protocol version, in a program that grows from round to round. */
public final class PinFinder {

  private static final Comparator<Pin> ORDER =
      Comparator.comparing(Pin::site)
          .thenComparing(Pin::catalogId)
          .thenComparing(Pin::sinkSite)
          .thenComparing(Pin::api);

  private final Catalog catalog;
  private final Together together;
  private final PlainSettings plain = new PlainSettings();

  /** Does several pieces of work, at once or in turn, and gives their results in order. */
  @FunctionalInterface
  public interface Together {
    <T> List<T> all(List<Supplier<T>> work);
  }

  /** A finder that does one thing after the other. */
  public PinFinder(Catalog catalog) {
    this(catalog, PinFinder::inTurn);
  }

  public PinFinder(Catalog catalog, Together together) {
    this.catalog = catalog;
    this.together = together;
  }

  private static <T> List<T> inTurn(List<Supplier<T>> work) {
    return work.stream().map(Supplier::get).toList();
  }

  /** All pins, good, bad and unresolved, by their place. */
  public List<Pin> find(Program program, Resolver resolver) {
    Supplier<PinMakers> makers = () -> new PinMakers(catalog, program, resolver);
    List<Supplier<PinsOfPart>> parts = new ArrayList<>();
    parts.add(() -> PinsOfPart.of(ofSettings(program, makers.get().settings())));
    parts.add(() -> PinsOfPart.of(ofDeclarations(program, makers.get().declared())));
    for (List<Fact.Call> part : CallParts.of(program.calls())) {
      parts.add(() -> PinsOfPart.ofCalls(part, program, makers.get()));
    }
    List<PinsOfPart> done = together.all(parts);
    Set<Location> overwritten = new HashSet<>();
    done.forEach(part -> overwritten.addAll(part.overwritten()));
    List<Pin> found = new ArrayList<>();
    done.forEach(part -> found.addAll(part.without(overwritten)));
    return NearestSinks.of(found).stream().sorted(ORDER).toList();
  }

  private List<Pin> ofSettings(Program program, SettingPins settings) {
    List<Pin> pins = new ArrayList<>();
    for (Fact.Setting setting : program.settings()) {
      if (!plain.has(setting)) {
        List<Pin> ofSetting = settings.of(setting);
        pins.addAll(ofSetting);
        plain.learn(setting, ofSetting);
      }
    }
    return OneOfEach.of(pins);
  }

  private static List<Pin> ofDeclarations(Program program, DeclaredPins declared) {
    return Stream.of(
            program.returns().stream().map(declared::ofReturn),
            program.writes().stream().map(declared::ofWrite),
            program.annotations().stream().map(declared::ofAnnotation))
        .flatMap(pins -> pins)
        .flatMap(List::stream)
        .toList();
  }
}
