package io.github.legacytls.pin;

import io.github.legacytls.catalog.Sink;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Answer;
import io.github.legacytls.resolve.Atom;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;

/** The pins of calls that take a key and its value. */
final class KeyedPins {

  private final Resolver resolver;
  private final KeyPins keys;

  KeyedPins(Resolver resolver, KeyPins keys) {
    this.resolver = resolver;
    this.keys = keys;
  }

  /** {@code System.setProperty(key, value)}: key and value are looked at together. */
  List<Pin> ofCall(CallSite call, Sink sink, Confidence confidence) {
    int value = sink.argument().orElse(1);
    List<Value> arguments = call.call().arguments();
    if (value >= arguments.size()) {
      return List.of();
    }
    // What is beyond the value belongs to it where the last parameter is variadic.
    Value given =
        arguments.size() > sink.arity() && value == sink.arity() - 1
            ? new Value.Sequence(
                arguments.subList(value, arguments.size()), false, arguments.get(value).site())
            : arguments.get(value);
    KeyPins.Place place = new KeyPins.Place(sink.settingKind(), sink::settingKey);
    if (!speaksOfVersions(arguments.get(value - 1), call, place)) {
      return List.of();
    }
    return keys.of(
        resolver.resolve(List.of(arguments.get(value - 1), given), call),
        place,
        confidence,
        call.site());
  }

  /** {@code Map.of(key, value, key, value)}, or a map as the only argument. */
  List<Pin> ofPairs(CallSite call, Confidence confidence) {
    List<Value> arguments = call.call().arguments();
    List<Pin> found = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!speaksOfVersions(arguments.get(i), call, KeyPins.Place.in(SettingKind.CODE))) {
        continue;
      }
      found.addAll(
          keys.of(
              resolver.resolve(arguments.subList(i, i + 2), call),
              KeyPins.Place.in(SettingKind.CODE),
              confidence,
              call.site()));
    }
    if (arguments.size() == 1) {
      for (Answer answer : resolver.resolve(arguments, call)) {
        found.addAll(ofMap(answer, confidence, call.site()));
      }
    }
    return found;
  }

  private boolean speaksOfVersions(Value key, CallSite call, KeyPins.Place place) {
    return keys.speaksOfVersions(resolver.glance(key, call), call.site(), place);
  }

  private List<Pin> ofMap(Answer answer, Confidence confidence, Location site) {
    List<Pin> found = new ArrayList<>();
    for (Alternative alternative : answer.arguments().get(0)) {
      if (alternative.atom() instanceof Atom.Pairs map) {
        for (Atom.Pair pair : map.pairs()) {
          List<List<Alternative>> both =
              List.of(pair.key().alternatives(), pair.value().alternatives());
          found.addAll(
              keys.of(
                  List.of(new Answer(answer.entry(), both, answer.guards())),
                  KeyPins.Place.in(SettingKind.CODE),
                  confidence,
                  site));
        }
      }
    }
    return found;
  }
}
