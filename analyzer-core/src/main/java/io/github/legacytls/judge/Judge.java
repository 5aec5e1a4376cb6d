package io.github.legacytls.judge;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.judge.Wording.Sentences;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Nobody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Role, versions, policy and behaviour to verdict. */
public final class Judge {

  private static final String FALLBACK = ", as the fallback where another way failed";

  private final Policy policy;
  private final Behaviour behaviour;
  private final Rules rules;
  private final Wording wording;
  private final Severity severity;

  public Judge(Policy policy, Behaviour behaviour) {
    this.policy = policy;
    this.behaviour = behaviour;
    this.rules = Rules.load();
    this.wording = Wording.load();
    this.severity = new Severity(policy.minimum());
  }

  /** A reading and what it breaks. */
  private record Offence(Reading reading, Breach breach) {}

  /** The finding about {@code pin}, unless it breaks nothing; the gravest reading decides. */
  public Optional<Finding> judge(Pin pin) {
    List<Offence> offences = offences(pin);
    return offences.stream()
        .min(Comparator.comparing(Offence::breach, Breach.ORDER))
        .map(gravest -> finding(pin, gravest, offences));
  }

  private List<Offence> offences(Pin pin) {
    List<Offence> offences = new ArrayList<>();
    for (Reading reading : pin.readings()) {
      Breach.of(pin, reading, policy.minimum())
          .filter(breach -> matters(pin, breach))
          .ifPresent(breach -> offences.add(new Offence(reading, breach)));
    }
    return offences;
  }

  /** A cap at TLS 1.2 takes nothing away from a JDK that has nothing newer. */
  private boolean matters(Pin pin, Breach breach) {
    return breach.rule() != RuleId.PROTOCOL_CAPPED
        || behaviour.ownStack(pin.library()).isPresent()
        || policy.target().map(behaviour::eraOf).map(JdkEra::newest).stream()
            .noneMatch(newest -> newest.compareTo(ProtocolVersion.TLS_1_3) < 0);
  }

  private Finding finding(Pin pin, Offence gravest, List<Offence> offences) {
    List<Offence> alike =
        offences.stream().filter(o -> o.breach().rule() == gravest.breach().rule()).toList();
    Set<SpelledVersion> versions = new LinkedHashSet<>();
    alike.forEach(offence -> versions.addAll(offence.breach().versions()));
    boolean onEveryPath = alike.size() == pin.readings().size();
    return new Finding(
        pin,
        verdict(pin, gravest, List.copyOf(versions)),
        List.copyOf(versions),
        onEveryPath ? pin.confidence() : pin.confidence().and(Confidence.LIKELY),
        gravest.reading().trace());
  }

  private Verdict verdict(Pin pin, Offence offence, List<SpelledVersion> versions) {
    Rule rule = rules.rule(offence.breach().rule());
    Place place = Place.of(pin);
    Sentences sentences =
        wording
            .of(offence.breach().rule(), pin.role().id(), circumstance(pin), place)
            .with("call", place.shown())
            .with("versions", written(versions))
            .with("kept", kept(offence))
            .with("newest", newest(versions))
            .with("written", written(offence.reading().versions()));
    Optional<String> ownWay = ownWay(pin, offence);
    Optional<Situation> situation =
        ownWay.isPresent() ? Optional.empty() : Situation.of(pin, offence.reading());
    return new Verdict(
        rule,
        level(pin, offence, rule, situation),
        offence.reading().isFallback() ? sentences.message() + FALLBACK : sentences.message(),
        situation
            .flatMap(s -> behaviour.inOneLine(s, policy.target()))
            .or(() -> ownWay.map(line -> line.replace("{versions}", written(versions))))
            .orElse(""),
        sentences.remedy(),
        situation.map(behaviour::outcomes).orElse(List.of()));
  }

  /** What happens where it is not the JDK that decides, or not at once. */
  private Optional<String> ownWay(Pin pin, Offence offence) {
    return behaviour
        .ownStack(pin.library())
        .or(
            () ->
                offence.breach().rule() == RuleId.UNKNOWN_PROTOCOL_NAME
                    ? behaviour.ofUnknownNames(pin.catalogId())
                    : Optional.empty());
  }

  private static String circumstance(Pin pin) {
    return pin.circumstance().map(circumstance -> circumstance.kind().id()).orElse("none");
  }

  private Level level(Pin pin, Offence offence, Rule rule, Optional<Situation> situation) {
    RuleId id = offence.breach().rule();
    // A word like "all" leaves the choice to the JVM, whose deny list cuts it down; that of no
    // other implementation.
    if (id == RuleId.LEGACY_BY_DEFAULT
        && behaviour.ownStack(pin.library()).isEmpty()
        && pin.role() != Role.LEGACY_BY_DEFAULT
        && offence.reading().versions().stream().anyMatch(Judge::isWordForEverything)) {
      return Level.NOTE;
    }
    if (policy.target().isEmpty()) {
      return rule.level();
    }
    JdkRelease target = policy.target().get();
    return switch (id) {
      case LEGACY_PROTOCOL, LEGACY_PROTOCOL_ALLOWED, LEGACY_BY_DEFAULT ->
          situation
              .flatMap(asked -> behaviour.outcomeOn(target, asked))
              .map(outcome -> severity.on(outcome, rule.level()))
              .orElse(rule.level());
      // Where the deny list never held the old versions, nothing is opened.
      case LEGACY_REENABLED -> behaviour.eraOf(target).patched() ? rule.level() : Level.NOTE;
      case UNKNOWN_PROTOCOL_NAME, PROTOCOL_CAPPED, NO_EFFECT -> rule.level();
    };
  }

  private static boolean isWordForEverything(SpelledVersion version) {
    return version.meaning() instanceof Everything && !version.written().endsWith("()");
  }

  private String kept(Offence offence) {
    List<SpelledVersion> modern =
        offence.reading().versions().stream()
            .filter(version -> !offence.breach().versions().contains(version))
            .filter(version -> !(version.meaning() instanceof Nobody))
            .distinct()
            .toList();
    return modern.isEmpty() ? "others" : written(modern);
  }

  private static String written(List<SpelledVersion> versions) {
    return versions.stream().map(SpelledVersion::name).distinct().collect(Collectors.joining(", "));
  }

  private static String newest(List<SpelledVersion> versions) {
    return versions.stream()
        .flatMap(version -> version.version().stream())
        .max(ProtocolVersion::compareTo)
        .map(ProtocolVersion::displayName)
        .orElse("");
  }
}
