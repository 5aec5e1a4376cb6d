package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.ConnectionUrl;
import io.github.legacytls.catalog.Key;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.protocol.SpelledVersion.Nobody;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Answer;
import io.github.legacytls.resolve.Atom;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pins of keys that are set to values, in code and in files. */
final class KeyedPins {

  private final Catalog catalog;
  private static final Pattern ASKING =
      Pattern.compile(
          "get|is|has|contains|equals|compare|remove|assert|verify|when|expect|log|debug|info|warn"
              + "|error|trace|print|format|append|concat|replace|join|valueOf");

  private final Resolver resolver;
  private final PinMaker pins;
  private final UnlistedKeys unlisted;

  KeyedPins(Catalog catalog, Resolver resolver, PinMaker pins) {
    this.catalog = catalog;
    this.resolver = resolver;
    this.pins = pins;
    this.unlisted = new UnlistedKeys(catalog);
  }

  /**
   * Where a key is looked up.
   *
   * @param fullKey what a key is called there: some members have short keys of their own
   */
  private record Lookup(SettingKind kind, UnaryOperator<String> fullKey) {
    static Lookup in(SettingKind kind) {
      return new Lookup(kind, UnaryOperator.identity());
    }
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
    Lookup lookup = new Lookup(sink.settingKind(), sink::settingKey);
    if (!speaksOfVersions(arguments.get(value - 1), call, lookup)) {
      return List.of();
    }
    return ofAnswers(
        resolver.resolve(List.of(arguments.get(value - 1), given), call),
        lookup,
        confidence,
        call.site());
  }

  /** Whether a call is given two texts that may be a key and its value. */
  boolean mayBeDefault(Fact.Call call) {
    List<Value> texts = call.arguments().stream().filter(KeyedPins::isText).toList();
    return texts.size() >= 2
        && !ASKING.matcher(call.callee().name()).lookingAt()
        && texts.stream().anyMatch(key -> mayBeKey(key, call.site()))
        && texts.stream().anyMatch(this::mayNameVersions);
  }

  private boolean mayBeKey(Value text, Location site) {
    return !(text instanceof Value.Literal literal)
        || speaksOfVersions((String) literal.constant(), site, Lookup.in(SettingKind.CODE));
  }

  private boolean mayNameVersions(Value text) {
    return !(text instanceof Value.Literal literal)
        || !unlisted.read((String) literal.constant()).isEmpty();
  }

  /**
   * Any call that is given a key and, after it, a list of versions sets a default: {@code
   * define("ssl.enabled.protocols", LIST, "TLSv1.2,TLSv1")}. Reading and comparing does not.
   */
  List<Pin> ofDefault(CallSite call) {
    List<Value> arguments = call.call().arguments();
    Lookup lookup = Lookup.in(SettingKind.CODE);
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (isText(arguments.get(i)) && speaksOfVersions(arguments.get(i), call, lookup)) {
        List<Pin> found = new ArrayList<>();
        for (int j = i + 1; j < arguments.size(); j++) {
          if (isText(arguments.get(j)) && namesVersions(arguments.get(j), call)) {
            List<Value> both = List.of(arguments.get(i), arguments.get(j));
            found.addAll(
                ofAnswers(resolver.resolve(both, call), lookup, Confidence.LIKELY, call.site()));
          }
        }
        return found;
      }
    }
    return List.of();
  }

  /**
   * Constants only: whatever else a key or a default may be, it is not worth a look at each call.
   */
  private static boolean isText(Value value) {
    return (value instanceof Value.Literal literal && literal.constant() instanceof String)
        || value instanceof Value.Constant;
  }

  private boolean namesVersions(Value value, CallSite call) {
    return resolver.glance(value, call).stream()
        .flatMap(this::text)
        .anyMatch(text -> !unlisted.read(text).isEmpty());
  }

  /** {@code Map.of(key, value, key, value)}, or a map as the only argument. */
  List<Pin> ofPairs(CallSite call, Confidence confidence) {
    List<Value> arguments = call.call().arguments();
    List<Pin> found = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!speaksOfVersions(arguments.get(i), call, Lookup.in(SettingKind.CODE))) {
        continue;
      }
      found.addAll(
          ofAnswers(
              resolver.resolve(arguments.subList(i, i + 2), call),
              Lookup.in(SettingKind.CODE),
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

  /** Whether a key is one that sets versions, as far as a short look shows. */
  private boolean speaksOfVersions(Value key, CallSite call, Lookup lookup) {
    return resolver.glance(key, call).stream()
        .flatMap(this::text)
        .anyMatch(name -> speaksOfVersions(name, call.site(), lookup));
  }

  private boolean speaksOfVersions(String name, Location site, Lookup lookup) {
    return !catalog.keyLookup().keysMatching(lookup.fullKey().apply(name), lookup.kind()).isEmpty()
        || unlisted.subject(name, site).isPresent();
  }

  private List<Pin> ofMap(Answer answer, Confidence confidence, Location site) {
    List<Pin> found = new ArrayList<>();
    for (Alternative alternative : answer.arguments().get(0)) {
      if (alternative.atom() instanceof Atom.Pairs map) {
        for (Atom.Pair pair : map.pairs()) {
          List<List<Alternative>> both =
              List.of(pair.key().alternatives(), pair.value().alternatives());
          found.addAll(
              ofAnswers(
                  List.of(new Answer(answer.entry(), both, answer.guards())),
                  Lookup.in(SettingKind.CODE),
                  confidence,
                  site));
        }
      }
    }
    return found;
  }

  /** The parameters of a connection URL are keys and values too. */
  List<Pin> ofUrl(CallSite call, Sink sink, Confidence confidence) {
    int index = sink.argument().orElse(0);
    List<Value> arguments = call.call().arguments();
    if (index >= arguments.size()) {
      return List.of();
    }
    List<Pin> found = new ArrayList<>();
    for (Answer answer : resolver.resolve(List.of(arguments.get(index)), call)) {
      for (Alternative url : answer.arguments().get(0)) {
        found.addAll(ofUrl(url, answer, confidence, call.site()));
      }
    }
    return found;
  }

  private List<Pin> ofUrl(Alternative url, Answer answer, Confidence confidence, Location site) {
    if (!(url.atom() instanceof Atom.Scalar scalar)
        || !(scalar.constant() instanceof String text)) {
      return List.of();
    }
    return ConnectionUrl.parameters(text).stream()
        .flatMap(it -> ofParameter(it, url, answer, answer.entry(), confidence, site).stream())
        .toList();
  }

  private List<Pin> ofUrl(Fact.Setting setting) {
    if (!(setting.value() instanceof Value.Literal literal)
        || !(literal.constant() instanceof String text)) {
      return List.of();
    }
    List<ConnectionUrl.Parameter> parameters = ConnectionUrl.parameters(text);
    if (parameters.isEmpty()) {
      return List.of();
    }
    List<Pin> found = new ArrayList<>();
    for (Answer answer : resolver.resolve(List.of(setting.value()), setting)) {
      Alternative url = answer.arguments().get(0).get(0);
      for (ConnectionUrl.Parameter parameter : parameters) {
        Location site = ParameterSite.of(parameter, text, setting.site());
        found.addAll(ofParameter(parameter, url, answer, site, Confidence.CERTAIN, site));
      }
    }
    return found;
  }

  private List<Pin> ofParameter(
      ConnectionUrl.Parameter parameter,
      Alternative url,
      Answer answer,
      Location entry,
      Confidence confidence,
      Location site) {
    List<List<Alternative>> both =
        List.of(
            List.of(new Alternative(new Atom.Scalar(parameter.key()), url.trace())),
            List.of(new Alternative(new Atom.Scalar(parameter.value()), url.trace())));
    return ofAnswers(
        List.of(new Answer(entry, both, answer.guards())),
        Lookup.in(SettingKind.URL),
        confidence,
        site);
  }

  /** An entry of a file, or an argument of the JVM; its value may be a URL. */
  List<Pin> ofSetting(Fact.Setting setting) {
    List<Pin> found = new ArrayList<>(ofUrl(setting));
    if (setting.key() instanceof Value.Literal literal
        && literal.constant() instanceof String name
        && !speaksOfVersions(name, setting.site(), Lookup.in(setting.kind()))) {
      return found;
    }
    List<Answer> resolved = resolver.resolve(List.of(setting.key(), setting.value()), setting);
    ofAnswers(resolved, Lookup.in(setting.kind()), Confidence.CERTAIN, setting.site()).stream()
        .map(pin -> ListSite.of(pin, setting.value()))
        .forEach(found::add);
    return found;
  }

  private List<Pin> ofAnswers(
      List<Answer> resolved, Lookup lookup, Confidence confidence, Location site) {
    Set<String> names = new LinkedHashSet<>();
    resolved.forEach(
        answer -> answer.arguments().get(0).stream().flatMap(this::text).forEach(names::add));
    List<Pin> found = new ArrayList<>();
    for (String name : names) {
      List<Answer> ofKey =
          resolved.stream()
              .filter(
                  answer ->
                      answer.arguments().get(0).stream().flatMap(this::text).anyMatch(name::equals))
              .toList();
      found.addAll(ofKey(name, ofKey, lookup, confidence, site));
    }
    return found;
  }

  private List<Pin> ofKey(
      String name, List<Answer> resolved, Lookup lookup, Confidence confidence, Location site) {
    boolean onlyKey = resolved.stream().allMatch(answer -> answer.arguments().get(0).size() == 1);
    Confidence sure = onlyKey ? confidence : confidence.and(Confidence.LIKELY);
    List<Key> keys = catalog.keyLookup().keysMatching(lookup.fullKey().apply(name), lookup.kind());
    if (!keys.isEmpty()) {
      return ofKeys(keys, name, resolved, sure, site);
    }
    return unlisted
        .subject(name, site)
        .map(
            subject ->
                pins.pins(subject, resolved, 1).stream().filter(unlisted::isWorthIt).toList())
        .orElse(List.of());
  }

  /** Several products may call a key the same; the first one that knows the values is meant. */
  private List<Pin> ofKeys(
      List<Key> keys, String name, List<Answer> resolved, Confidence confidence, Location site) {
    List<Pin> first = List.of();
    for (Key key : keys) {
      List<Pin> found = pins.pins(Subject.of(key, name, confidence, site), resolved, 1);
      if (found.stream().noneMatch(KeyedPins::hasStrangeName)) {
        return found;
      }
      if (key == keys.get(0)) {
        first = found.stream().filter(pin -> key.isDistinctive() || !hasStrangeName(pin)).toList();
      }
    }
    return first;
  }

  /** A short key may be somebody else's; then its values are no versions. */
  private static boolean hasStrangeName(Pin pin) {
    return pin.readings().stream()
        .flatMap(reading -> reading.versions().stream())
        .anyMatch(version -> version.meaning() instanceof Nobody);
  }

  /** The key a value stands for: a text, or a constant or accessor of a library that holds one. */
  private Stream<String> text(Alternative alternative) {
    if (alternative.atom() instanceof Atom.Scalar scalar
        && scalar.constant() instanceof String text) {
      return Stream.of(text);
    }
    if (alternative.atom() instanceof Atom.Made made) {
      return owners(made.by().owner())
          .flatMap(owner -> catalog.keyConstant(owner, made.by().name()).stream())
          .flatMap(accessor -> accessor.text().stream())
          .limit(1);
    }
    return alternative.atom() instanceof Atom.Symbol symbol
        ? owners(symbol.field().owner())
            .flatMap(
                owner -> catalog.spellings().constantText(owner, symbol.field().name()).stream())
            .limit(1)
        : Stream.empty();
  }

  private static Stream<String> owners(TypeName owner) {
    if (owner instanceof TypeName.Known known) {
      return Stream.of(known.internalName());
    }
    return owner instanceof TypeName.Written written
        ? Stream.concat(written.candidates().stream(), Stream.of(written.name()))
        : Stream.empty();
  }
}
