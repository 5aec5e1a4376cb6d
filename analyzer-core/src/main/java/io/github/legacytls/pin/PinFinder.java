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

/** Finds all places that set a protocol version. */
public final class PinFinder {

  private static final Comparator<Pin> ORDER =
      Comparator.comparing(Pin::site)
          .thenComparing(Pin::catalogId)
          .thenComparing(Pin::sinkSite)
          .thenComparing(Pin::api);

  private final Program program;
  private final CallPins calls;
  private final ConstantPins constants;
  private final SettingPins settings;
  private final DeclaredPins declared;

  public PinFinder(Catalog catalog, Program program, Resolver resolver) {
    this.program = program;
    PinMaker pins = new PinMaker(catalog, program);
    KeyPins keys = new KeyPins(catalog, pins);
    UrlPins urls = new UrlPins(resolver, keys);
    this.settings = new SettingPins(resolver, keys, urls, new OverridingFiles(program));
    this.calls =
        new CallPins(
            program,
            new SinkMatcher(catalog, program),
            resolver,
            pins,
            new KeyedPins(resolver, keys),
            new DefaultPins(resolver, keys),
            urls);
    this.constants = new ConstantPins(catalog, program, resolver, pins);
    this.declared = new DeclaredPins(catalog, program, resolver, pins);
  }

  /** All pins, good, bad and unresolved, by their place. */
  public List<Pin> find() {
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
    pins.addAll(
        OneOfEach.of(program.settings().stream().flatMap(it -> settings.of(it).stream()).toList()));
    program.returns().forEach(returned -> pins.addAll(declared.ofReturn(returned)));
    program.writes().forEach(write -> pins.addAll(declared.ofWrite(write)));
    program.annotations().forEach(annotation -> pins.addAll(declared.ofAnnotation(annotation)));
    return NearestSinks.of(calls.withNewerLists(pins)).stream().sorted(ORDER).toList();
  }
}
