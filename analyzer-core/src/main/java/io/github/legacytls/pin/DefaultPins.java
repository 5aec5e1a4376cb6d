package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The pins of calls that no row lists, but that are given a key and after it its versions. */
final class DefaultPins {

  private static final Pattern ASKING =
      Pattern.compile(
          "get|is|has|contains|equals|compare|remove|assert|verify|when|expect|log|debug|info|warn"
              + "|error|trace|print|format|append|concat|replace|join|valueOf");

  private static final KeyPins.Place PLACE = KeyPins.Place.in(SettingKind.CODE);

  private final Resolver resolver;
  private final KeyPins keys;

  DefaultPins(Resolver resolver, KeyPins keys) {
    this.resolver = resolver;
    this.keys = keys;
  }

  /** Whether a call is given two texts that may be a key and its value. */
  boolean mayBeOf(Fact.Call call) {
    List<Value> texts = call.arguments().stream().filter(DefaultPins::isText).toList();
    return texts.size() >= 2
        && !ASKING.matcher(call.callee().name()).lookingAt()
        && texts.stream().anyMatch(key -> mayBeKey(key, call.site()))
        && texts.stream().anyMatch(this::mayNameVersions);
  }

  private boolean mayBeKey(Value text, Location site) {
    return !(text instanceof Value.Literal literal)
        || keys.speaksOfVersions((String) literal.constant(), site, PLACE);
  }

  private boolean mayNameVersions(Value text) {
    return !(text instanceof Value.Literal literal)
        || keys.namesVersions((String) literal.constant());
  }

  /**
   * Any call that is given a key and, after it, a list of versions sets a default: {@code
   * define("ssl.enabled.protocols", LIST, "TLSv1.2,TLSv1")}. Reading and comparing does not.
   */
  List<Pin> of(CallSite call) {
    List<Value> arguments = call.call().arguments();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (isText(arguments.get(i)) && speaksOfVersions(arguments.get(i), call)) {
        List<Pin> found = new ArrayList<>();
        for (int j = i + 1; j < arguments.size(); j++) {
          if (isText(arguments.get(j)) && namesVersions(arguments.get(j), call)) {
            List<Value> both = List.of(arguments.get(i), arguments.get(j));
            found.addAll(
                keys.of(resolver.resolve(both, call), PLACE, Confidence.LIKELY, call.site()));
          }
        }
        return found;
      }
    }
    return List.of();
  }

  /**
   * An annotation with an element that is a key and another that is its versions: {@code
   * Property(name = "ssl.enabled.protocols", value = "TLSv1.2,TLSv1")}.
   */
  List<Pin> of(Fact.Annotation annotation) {
    List<Value> texts =
        annotation.arguments().values().stream().filter(DefaultPins::isText).toList();
    if (texts.size() < 2) {
      return List.of();
    }
    for (Value key : texts) {
      List<Pin> found =
          texts.stream()
              .filter(value -> value != key)
              .filter(value -> mayBeKey(key, annotation.site()) && mayNameVersions(value))
              .flatMap(value -> of(key, value, annotation).stream())
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Pin> of(Value key, Value value, Fact.Annotation annotation) {
    return keys.of(
        resolver.resolve(List.of(key, value), annotation),
        PLACE,
        Confidence.LIKELY,
        annotation.site());
  }

  /**
   * Constants only: whatever else a key or a default may be, it is not worth a look at each call.
   */
  private static boolean isText(Value value) {
    return (value instanceof Value.Literal literal && literal.constant() instanceof String)
        || value instanceof Value.Constant;
  }

  private boolean speaksOfVersions(Value key, CallSite call) {
    return keys.speaksOfVersions(resolver.glance(key, call), call.site(), PLACE);
  }

  private boolean namesVersions(Value value, CallSite call) {
    return keys.namesVersions(resolver.glance(value, call));
  }
}
