package io.github.legacytls.pin;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;

/**
 * A place that sets a protocol version.
 *
 * @param catalogId the row: {@code api-001} or {@code cfg-013}; {@code key} for a key no row lists
 * @param api the member with its descriptor, or the configuration key
 * @param denyList whether the value is the whole list of what is forbidden, so that a missing old
 *     name allows it
 * @param readings what the value can be, one for each path; empty when nothing is known
 * @param site where a finding stands: where the value enters the chain of parameters that ends in
 *     the sink
 * @param sinkSite the sink call or entry itself
 * @param note the row's note
 * @param circumstance what else has a say in what it does; empty where the pin stands for itself
 */
public record Pin(
    String catalogId,
    String api,
    String library,
    Role role,
    boolean denyList,
    List<Reading> readings,
    Confidence confidence,
    Scope scope,
    Location site,
    Location sinkSite,
    String note,
    Optional<Circumstance> circumstance) {
  public Pin {
    readings = List.copyOf(readings);
  }

  /** A pin that stands for itself. */
  public Pin(
      String catalogId,
      String api,
      String library,
      Role role,
      boolean denyList,
      List<Reading> readings,
      Confidence confidence,
      Scope scope,
      Location site,
      Location sinkSite,
      String note) {
    this(
        catalogId,
        api,
        library,
        role,
        denyList,
        readings,
        confidence,
        scope,
        site,
        sinkSite,
        note,
        Optional.empty());
  }

  /** The same pin, the entry of a file, standing somewhere else. */
  Pin at(Location other) {
    return new Pin(
        catalogId,
        api,
        library,
        role,
        denyList,
        readings,
        confidence,
        scope,
        other,
        other,
        note,
        circumstance);
  }

  /** The same pin, which does nothing for the reason given. */
  Pin inert(Circumstance reason) {
    return with(Role.INERT, reason);
  }

  /** The same pin under a circumstance. */
  Pin under(Circumstance other) {
    return with(role, other);
  }

  private Pin with(Role newRole, Circumstance newCircumstance) {
    return new Pin(
        catalogId,
        api,
        library,
        newRole,
        denyList,
        readings,
        confidence,
        scope,
        site,
        sinkSite,
        note,
        Optional.of(newCircumstance));
  }
}
