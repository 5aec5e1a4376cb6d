package io.github.legacytls.pin;

import io.github.legacytls.catalog.ConnectionUrl;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.ir.Fact;
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

/** The pins of connection URLs, whose parameters are keys and values too. */
final class UrlPins {

  private final Resolver resolver;
  private final KeyPins keys;

  UrlPins(Resolver resolver, KeyPins keys) {
    this.resolver = resolver;
    this.keys = keys;
  }

  /** A call that is given a URL. */
  List<Pin> ofCall(CallSite call, Sink sink, Confidence confidence) {
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

  /** An entry of a file whose value is a URL. */
  List<Pin> ofSetting(Fact.Setting setting) {
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
    return keys.of(
        List.of(new Answer(entry, both, answer.guards())),
        KeyPins.Place.in(SettingKind.URL),
        confidence,
        site);
  }
}
