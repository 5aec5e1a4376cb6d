package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import io.github.legacytls.resolve.Answer;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;

/** The pins of what files set: entries, options of a JVM, variables of an environment. */
final class SettingPins {

  private final Resolver resolver;
  private final KeyPins keys;
  private final UrlPins urls;
  private final OverridingFiles overriding;

  SettingPins(Resolver resolver, KeyPins keys, UrlPins urls, OverridingFiles overriding) {
    this.resolver = resolver;
    this.keys = keys;
    this.urls = urls;
    this.overriding = overriding;
  }

  /** An entry of a file, or an argument of the JVM; its value may be a URL. */
  List<Pin> of(Fact.Setting setting) {
    List<Pin> found = new ArrayList<>(urls.ofSetting(setting));
    if (setting.key() instanceof Value.Literal literal
        && literal.constant() instanceof String name
        && !keys.speaksOfVersions(name, setting.site(), KeyPins.Place.in(setting.kind()))) {
      return found;
    }
    List<Answer> resolved = resolver.resolve(List.of(setting.key(), setting.value()), setting);
    keys.of(resolved, KeyPins.Place.in(setting.kind()), Confidence.CERTAIN, setting.site()).stream()
        .map(pin -> ListSite.of(pin, setting.value()))
        .map(this::read)
        .forEach(found::add);
    return found;
  }

  /** A file of security properties may be one that the JDK does not read. */
  private Pin read(Pin pin) {
    return pin.denyList()
        ? overriding.forbids(pin.site().resource()).map(pin::inert).orElse(pin)
        : pin;
  }
}
