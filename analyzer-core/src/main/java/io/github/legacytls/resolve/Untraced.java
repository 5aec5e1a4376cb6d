package io.github.legacytls.resolve;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.resolve.Atom.Pair;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.List;

/** An atom whatever the way it came, to see whether two say the same. */
final class Untraced {

  private static final Trace NO_TRACE =
      Trace.from(new Step(Step.Kind.ORIGIN, "", Location.of(ResourceId.file(""), Region.whole())));

  private Untraced() {}

  static Atom of(Atom atom) {
    if (atom instanceof Atom.Many many) {
      return new Atom.Many(many.slots().stream().map(Untraced::of).toList(), many.open());
    }
    if (atom instanceof Atom.Pairs pairs) {
      return new Atom.Pairs(
          pairs.pairs().stream().map(p -> new Pair(of(p.key()), of(p.value()))).toList(),
          pairs.open());
    }
    if (atom instanceof Atom.Made made) {
      return new Atom.Made(
          made.by(),
          made.receiver().map(Untraced::of),
          made.arguments().stream().map(Untraced::of).toList());
    }
    return atom;
  }

  private static Slot of(Slot slot) {
    List<Alternative> alternatives = slot.alternatives().stream().map(Untraced::of).toList();
    return new Slot(alternatives, slot.always());
  }

  private static Alternative of(Alternative alternative) {
    return new Alternative(of(alternative.atom()), NO_TRACE);
  }
}
