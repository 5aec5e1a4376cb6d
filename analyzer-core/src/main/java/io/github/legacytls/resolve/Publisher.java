package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.resolve.Atom.Pair;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an answer's alternatives of cases: complete traces, flat lists, no inner objects. */
final class Publisher {

  private static final int DEPTH = 6;

  private Publisher() {}

  /** The alternative as others see it, its trace and those of its parts leading to the sink. */
  static Alternative publish(Alternative alternative, Step sink) {
    Trace trace = alternative.trace().then(sink);
    List<Step> steps = trace.steps();
    return new Alternative(publish(alternative.atom(), steps.subList(1, steps.size()), 0), trace);
  }

  private static Atom publish(Atom atom, List<Step> rest, int depth) {
    if (depth > DEPTH) {
      return new Atom.Missing(Reason.BUDGET);
    }
    if (atom instanceof ProgramObject object) {
      return publish(object);
    }
    if (atom instanceof Atom.Many many) {
      List<Slot> slots = new ArrayList<>();
      boolean open = many.open();
      for (Slot slot : many.slots()) {
        Slot published = publish(slot, rest, depth);
        Optional<Atom.Many> nested = Slots.container(published.alternatives());
        if (nested.isPresent() && published.alternatives().get(0).atom() instanceof Atom.Many) {
          open |= nested.get().open();
          nested.get().slots().forEach(s -> slots.add(published.always() ? s : Slots.sometimes(s)));
        } else {
          slots.add(published);
        }
      }
      return Slots.many(slots, open);
    }
    if (atom instanceof Atom.Pairs pairs) {
      return new Atom.Pairs(
          pairs.pairs().stream()
              .map(p -> new Pair(publish(p.key(), rest, depth), publish(p.value(), rest, depth)))
              .toList(),
          pairs.open());
    }
    if (atom instanceof Atom.Made made) {
      return new Atom.Made(
          made.by(),
          made.receiver().map(r -> extended(r, rest, depth)),
          made.arguments().stream().map(s -> publish(s, rest, depth)).toList());
    }
    return atom;
  }

  private static Atom publish(ProgramObject object) {
    if (object.value() instanceof Value.Instance instance) {
      return new Atom.Made(instance.constructor(), Optional.empty(), List.of());
    }
    return new Atom.Missing(
        object.value() instanceof Value.Function ? Reason.NOT_FOLLOWED : Reason.OUTSIDE);
  }

  private static Slot publish(Slot slot, List<Step> rest, int depth) {
    return new Slot(
        slot.alternatives().stream().map(a -> extended(a, rest, depth)).distinct().toList(),
        slot.always());
  }

  /** What is in a container goes the rest of the way together with it. */
  private static Alternative extended(Alternative part, List<Step> rest, int depth) {
    Trace trace = part.trace();
    for (Step step : rest) {
      if (!trace.last().equals(step)) {
        trace = trace.then(step);
      }
    }
    List<Step> own = trace.steps();
    return new Alternative(publish(part.atom(), own.subList(1, own.size()), depth + 1), trace);
  }
}
