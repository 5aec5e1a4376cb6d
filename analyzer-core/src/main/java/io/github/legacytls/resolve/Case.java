package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;

/**
 * An alternative and what it depends on.
 *
 * @param entry the outermost call that passed the value on, once there is one
 */
record Case(Alternative alternative, Bindings bindings, Optional<Location> entry) {

  static Case of(Atom atom, Step origin) {
    return of(new Alternative(atom, Trace.from(origin)));
  }

  static Case of(Alternative alternative) {
    return new Case(alternative, Bindings.NONE, Optional.empty());
  }

  static List<Case> missing(Reason reason, Location site) {
    return List.of(of(new Atom.Missing(reason), new Step(Step.Kind.ORIGIN, text(reason), site)));
  }

  private static String text(Reason reason) {
    return switch (reason) {
      case NOT_FOLLOWED -> "not followed";
      case BUDGET -> "too much to follow";
      case MISSING -> "not in what was scanned";
      case OUTSIDE -> "comes from outside";
      case RECURSION -> "depends on itself";
    };
  }

  Atom atom() {
    return alternative.atom();
  }

  boolean isRecursion() {
    return atom() instanceof Atom.Missing missing && missing.reason() == Reason.RECURSION;
  }

  Case with(Alternative changed) {
    return new Case(changed, bindings, entry);
  }

  Case then(Step step) {
    return with(new Alternative(atom(), alternative.trace().then(step)));
  }

  Case enteringAt(Location site) {
    return entry.isPresent() ? this : new Case(alternative, bindings, Optional.of(site));
  }

  Case entering(Optional<Location> site) {
    return new Case(alternative, bindings, site);
  }

  /** What {@code object}, of which this is a result, depends on counts here too. */
  Optional<Case> of(Case object) {
    return under(object.bindings()).map(c -> object.entry().map(c::enteringAt).orElse(c));
  }

  Optional<Case> under(Bindings more) {
    return bindings.and(more).map(all -> new Case(alternative, all, entry));
  }
}
