package io.github.legacytls.resolve;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What methods do to the container that a field holds: they fill, empty or change it. When they
 * run, and on which object, is not followed: what they add may be in it, what they take out may be
 * gone.
 */
final class OwnChanges {

  private final Evaluation evaluation;
  private final Map<MethodName, List<Applied>> byMethod = new LinkedHashMap<>();
  private boolean more;

  OwnChanges(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The question what the method adds that does this first. */
  private record Added(Fact.Write first) {
    @Override
    @SuppressWarnings("ReferenceEquality") // facts live as long as their unit; comparing is dear
    public boolean equals(@Nullable Object other) {
      return other instanceof Added added && added.first == first;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(first);
    }
  }

  /** A write in the frame of its method. */
  private record Applied(Fact.Write write, Frame frame, Step held) {}

  /** Whether a write only says what was done to what the field holds, not what it holds. */
  static boolean isOne(Fact.Write write) {
    Value value = write.value();
    Value before = value instanceof Value.Changed changed ? changed.before() : value;
    return isStored(value)
        || (before instanceof Value.FieldRead read
            && read.field().name().equals(write.field().name())
            && write.receiver().filter(r -> isSame(r, read.receiver())).isPresent())
        || (before instanceof Value.Constant constant
            && constant.field().name().equals(write.field().name()));
  }

  private static boolean isSame(Value a, Value b) {
    return (a instanceof Value.This && b instanceof Value.This) || Frame.same(a, b);
  }

  /** Something is put into a place of the array that the field holds. */
  private static boolean isStored(Value value) {
    return value instanceof Value.Sequence sequence && sequence.open();
  }

  void add(Fact.Write write, Frame frame, Step held) {
    if (isOne(write)) {
      byMethod
          .computeIfAbsent(write.writer(), m -> new ArrayList<>())
          .add(new Applied(write, frame, held));
    }
  }

  /** The same of a method that may run on any object, and not only on the one in question. */
  void addOfAny(Fact.Write write, Frame frame, Step held) {
    more |= isOne(write);
    add(write, frame, held);
  }

  /**
   * What the container holds: each base, after what is done whoever calls; and in a case of its own
   * what it holds after something is added that depends on a caller.
   */
  List<Case> on(List<Case> bases, Location site) {
    if (byMethod.isEmpty()) {
      return bases;
    }
    List<Case> results = new ArrayList<>();
    for (Case base : bases.isEmpty() ? unknown(site) : bases) {
      results.addAll(on(base));
    }
    if (more) {
      results.addAll(unknown(site));
    }
    return results;
  }

  /** Not everybody is seen who makes or fills the container, so that there may be more in it. */
  private static List<Case> unknown(Location site) {
    return Case.missing(Reason.OUTSIDE, site).stream()
        .map(c -> c.with(new Alternative(new Atom.Many(List.of(), true), c.alternative().trace())))
        .toList();
  }

  private List<Case> on(Case base) {
    return Perhaps.isOneValue(base.atom()) ? set(base) : changed(base);
  }

  /** An object that holds one value, such as a reference, holds that or what it is set to. */
  private List<Case> set(Case base) {
    List<Case> results = new ArrayList<>(List.of(base));
    for (List<Applied> method : byMethod.values()) {
      List<Case> current = List.of(Case.of(base.alternative()));
      for (Applied one : method) {
        current = after(one, current);
      }
      current.stream()
          .filter(c -> !c.alternative().equals(base.alternative()))
          .flatMap(c -> c.then(method.get(0).held()).under(base.bindings()).stream())
          .forEach(results::add);
    }
    return results;
  }

  private List<Case> changed(Case base) {
    Alternative filled = base.alternative();
    List<List<Applied>> chosen = new ArrayList<>();
    for (List<Applied> method : byMethod.values()) {
      boolean byCaller = false;
      for (Case after : after(method, filled)) {
        byCaller |= !after.bindings().isEmpty();
        filled = after.bindings().isEmpty() ? Perhaps.changed(filled, after.alternative()) : filled;
      }
      if (byCaller) {
        chosen.add(method);
      }
    }
    Alternative made = filled;
    List<Case> byCallers =
        chosen.stream()
            .flatMap(method -> after(method, made).stream())
            .filter(after -> !after.bindings().isEmpty())
            .toList();
    List<Case> emptying =
        byCallers.stream()
            .filter(after -> Perhaps.removes(made, after.alternative()))
            .limit(Evaluation.CASES)
            .toList();
    Alternative kept = made;
    for (Case after : emptying) {
      kept = Perhaps.emptied(kept, after.alternative());
    }
    List<Case> results = new ArrayList<>(List.of(base.with(kept)));
    byCallers.stream()
        .filter(after -> Perhaps.adds(made, after.alternative()))
        .limit(Evaluation.CASES)
        .flatMap(after -> ofCaller(after, made, emptying, base).stream())
        .forEach(results::add);
    return results;
  }

  /** What {@code added} makes of the container, less what the same caller takes out. */
  private Optional<Case> ofCaller(Case added, Alternative before, List<Case> emptying, Case base) {
    Alternative filled = Perhaps.filled(before, added.alternative(), more);
    for (Case other : emptying) {
      if (SameReceiver.isCalledOn(added.bindings(), other.bindings())) {
        filled = Perhaps.without(filled, before, other.alternative());
      }
    }
    return base.with(filled).under(added.bindings()).map(c -> c.entering(added.entry()));
  }

  /** What a container is after all that one method does, whatever that depends on. */
  private List<Case> after(List<Applied> method, Alternative before) {
    Alternative container = Perhaps.container(before);
    return method.stream().allMatch(this::onlyAdds)
        ? added(method).stream()
            .map(c -> c.with(Perhaps.together(container, c.alternative())))
            .toList()
        : fold(method, container);
  }

  /** What a method adds whoever calls it is the same for all objects, and worked out once. */
  private List<Case> added(List<Applied> method) {
    Fact.Write first = method.get(0).write();
    Alternative empty = Case.missing(Reason.OUTSIDE, first.site()).get(0).alternative();
    return evaluation
        .once(new Added(first), first.site(), () -> fold(method, Perhaps.container(empty)))
        .stream()
        .filter(c -> Perhaps.isContainer(c.atom()))
        .toList();
  }

  private boolean onlyAdds(Applied one) {
    Value value = one.write().value();
    return one.frame().call().isEmpty()
        && (isStored(value)
            || (value instanceof Value.Changed changed
                && changed.changes().stream()
                    .allMatch(c -> evaluation.changes().onlyAdds(c, changed.before()))));
  }

  private List<Case> fold(List<Applied> method, Alternative before) {
    List<Case> current = List.of(Case.of(before));
    for (Applied one : method) {
      current =
          after(one, current).stream()
              .filter(c -> Perhaps.isContainer(c.atom()))
              .map(c -> c.then(one.held()))
              .toList();
    }
    return current;
  }

  private List<Case> after(Applied one, List<Case> before) {
    Value value = one.write().value();
    if (value instanceof Value.Changed changed) {
      return evaluation.changes().fold(before, changed.changes(), changed.before(), one.frame());
    }
    return isStored(value)
        ? Evaluation.inWorlds(
            List.of(before, evaluation.evaluate(value, one.frame())),
            all -> Operands.combine(all.get(0), all.subList(1, 2), Perhaps::stored))
        : before;
  }
}
