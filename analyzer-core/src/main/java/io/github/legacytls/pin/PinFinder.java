package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds all places that set a protocol version, in a program that grows from round to round. */
public final class PinFinder {

  private static final Comparator<Pin> ORDER =
      Comparator.comparing(Pin::site)
          .thenComparing(Pin::catalogId)
          .thenComparing(Pin::sinkSite)
          .thenComparing(Pin::api);

  private final Catalog catalog;
  private final PlainSettings plain;

  public PinFinder(Catalog catalog) {
    this.catalog = catalog;
    this.plain = new PlainSettings();
  }

  /** All pins, good, bad and unresolved, by their place. */
  public List<Pin> find(Program program, Resolver resolver) {
    PinMaker pins = new PinMaker(catalog, program);
    KeyPins keys = new KeyPins(catalog, pins);
    UrlPins urls = new UrlPins(resolver, keys);
    CallPins calls =
        new CallPins(
            program,
            new SinkMatcher(catalog, program),
            resolver,
            pins,
            new KeyedPins(resolver, keys),
            new DefaultPins(resolver, keys),
            urls);
    ConstantPins constants = new ConstantPins(catalog, program, resolver, pins);
    List<Pin> found = new ArrayList<>(ofCalls(program, calls, constants));
    found.addAll(ofSettings(program, new SettingPins(resolver, keys, urls)));
    DeclaredPins declared = new DeclaredPins(catalog, program, resolver, pins);
    program.returns().forEach(returned -> found.addAll(declared.ofReturn(returned)));
    program.writes().forEach(write -> found.addAll(declared.ofWrite(write)));
    program.annotations().forEach(annotation -> found.addAll(declared.ofAnnotation(annotation)));
    return NearestSinks.of(found).stream().sorted(ORDER).toList();
  }

  private static List<Pin> ofCalls(Program program, CallPins calls, ConstantPins constants) {
    List<Pin> pins = new ArrayList<>();
    for (Fact.Call call : program.calls()) {
      // To find out what a name stands for is dear; most calls are of no interest whatever it is.
      boolean maySet = calls.mayBeOf(call);
      boolean mayPass = constants.mayBeOf(call);
      if (maySet || mayPass) {
        CallSite site = program.link(call);
        pins.addAll(maySet ? calls.of(site) : List.of());
        pins.addAll(mayPass ? constants.of(site) : List.of());
      }
    }
    Set<Location> overwritten = calls.overwritten();
    // A subclass of the program that passes the call on makes it the caller of a wrapper as well.
    pins.removeIf(pin -> overwritten.contains(pin.sinkSite()) || overwritten.contains(pin.site()));
    return pins;
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
}
