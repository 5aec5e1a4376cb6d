package io.github.legacytls.pin;

import io.github.legacytls.catalog.Grammar;
import io.github.legacytls.catalog.Key;
import io.github.legacytls.catalog.Role;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.location.Location;

/**
 * What a pin is about, before its values are known.
 *
 * @param adds whether the value is added to what is set already
 */
record Subject(
    String catalogId,
    String api,
    String library,
    Role role,
    boolean denyList,
    boolean adds,
    Grammar grammar,
    Confidence confidence,
    Location sinkSite,
    String note) {

  static Subject of(Match match, Location sinkSite) {
    Sink sink = match.sink();
    return new Subject(
        sink.id(),
        sink.api(),
        sink.library(),
        sink.role(),
        false,
        sink.member().startsWith("add"),
        sink.grammar(),
        match.confidence(),
        sinkSite,
        sink.note());
  }

  /** A key of the table, called as people know it. */
  static Subject of(Key key, String written, Confidence confidence, Location sinkSite) {
    return new Subject(
        key.id(),
        key.nameWhere(written),
        key.product(),
        key.inert() ? Role.INERT : key.role(),
        key.denyList(),
        false,
        key.grammar(),
        confidence,
        sinkSite,
        key.note());
  }

  Subject adding() {
    return new Subject(
        catalogId, api, library, role, denyList, true, grammar, confidence, sinkSite, note);
  }

  /** The same, no surer than {@code limit}. */
  Subject atMost(Confidence limit) {
    return new Subject(
        catalogId,
        api,
        library,
        role,
        denyList,
        adds,
        grammar,
        confidence.and(limit),
        sinkSite,
        note);
  }
}
