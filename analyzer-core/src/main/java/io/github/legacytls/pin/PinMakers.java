package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Resolver;

/** What makes pins of each kind of fact, all with one resolver. To be used by one thread. */
final class PinMakers {

  private final Catalog catalog;
  private final Program program;
  private final Resolver resolver;
  private final PinMaker pins;
  private final KeyPins keys;
  private final UrlPins urls;

  PinMakers(Catalog catalog, Program program, Resolver shared) {
    this.catalog = catalog;
    this.program = program;
    this.resolver = shared.apart();
    this.pins = new PinMaker(catalog, program);
    this.keys = new KeyPins(catalog, pins);
    this.urls = new UrlPins(resolver, keys);
  }

  CallPins calls() {
    return new CallPins(
        program,
        new SinkMatcher(catalog, program),
        resolver,
        pins,
        new KeyedPins(resolver, keys),
        new DefaultPins(resolver, keys),
        urls);
  }

  ConstantPins constants() {
    return new ConstantPins(catalog, program, resolver, pins);
  }

  SettingPins settings() {
    return new SettingPins(resolver, keys, urls, new OverridingFiles(program));
  }

  DeclaredPins declared() {
    return new DeclaredPins(catalog, program, resolver, pins, new DefaultPins(resolver, keys));
  }
}
