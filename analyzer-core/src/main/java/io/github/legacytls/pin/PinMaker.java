package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Answer;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes pins of what the values of a sink turned out to be: one for each place they come from. */
final class PinMaker {

  private final Readings readings;
  private final RuntimeGuards runtime;

  PinMaker(Catalog catalog, Program program) {
    this.readings = new Readings(catalog);
    this.runtime = new RuntimeGuards(program);
  }

  /** One pin for each entry; {@code asked} is the position of the value among those asked for. */
  List<Pin> pins(Subject subject, List<Answer> answers, int asked) {
    Map<Location, Pin> byEntry = new LinkedHashMap<>();
    for (Answer answer : answers) {
      byEntry.merge(
          answer.entry(), pin(subject, answer, answer.arguments().get(asked)), PinMaker::both);
    }
    return List.copyOf(byEntry.values());
  }

  /** A pin of which the versions are known without asking: {@code origin} brings them. */
  Pin pin(Subject subject, List<SpelledVersion> versions, Step origin, String sink) {
    Trace trace = Trace.from(origin).then(new Step(Step.Kind.SINK, sink, subject.sinkSite()));
    return pin(
        subject,
        List.of(new Reading(versions, subject.adds(), trace)),
        subject.confidence(),
        subject.sinkSite());
  }

  Pin pin(Subject subject, Answer answer, List<Alternative> alternatives) {
    List<Reading> known = new ArrayList<>();
    boolean complete = true;
    for (Alternative alternative : alternatives) {
      List<Reading> own = readings.of(alternative, subject.grammar());
      complete &= !own.isEmpty();
      own.forEach(reading -> known.add(subject.adds() ? opened(reading) : reading));
    }
    Confidence confidence = subject.confidence();
    // What one file configures, another may configure as well.
    boolean configured = known.stream().anyMatch(r -> r.trace().has(Step.Kind.CONFIGURED));
    if (!complete || configured || runtime.among(answer.guards())) {
      confidence = confidence.and(Confidence.LIKELY);
    }
    return pin(subject, known, confidence, answer.entry());
  }

  private static Pin pin(
      Subject subject, List<Reading> readings, Confidence confidence, Location site) {
    return new Pin(
        subject.catalogId(),
        subject.api(),
        subject.library(),
        subject.role(),
        subject.denyList(),
        readings,
        confidence,
        Scopes.of(site.resource()),
        site,
        subject.sinkSite(),
        subject.note());
  }

  private static Reading opened(Reading reading) {
    return new Reading(reading.versions(), true, reading.trace());
  }

  private static Pin both(Pin first, Pin second) {
    List<Reading> readings = new ArrayList<>(first.readings());
    readings.addAll(second.readings());
    return new Pin(
        first.catalogId(),
        first.api(),
        first.library(),
        first.role(),
        first.denyList(),
        readings,
        first.confidence().and(second.confidence()),
        first.scope(),
        first.site(),
        first.sinkSite(),
        first.note());
  }
}
