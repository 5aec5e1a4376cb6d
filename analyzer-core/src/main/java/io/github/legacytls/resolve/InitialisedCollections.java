package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subclasses of collections that fill themselves: {@code new HashMap<>() {{ put(k, v); }}}. */
final class InitialisedCollections {

  private final Evaluation evaluation;
  private final Program program;
  private final Models models;

  InitialisedCollections(Evaluation evaluation, Models models) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    this.models = models;
  }

  /**
   * The collection after its constructor ran; nothing when it is no collection that is modelled.
   */
  Optional<List<Case>> of(Value.Instance value, MethodName constructor) {
    if (!(constructor.owner() instanceof TypeName.Known owner)
        || !program.declares(owner.internalName())) {
      return Optional.empty();
    }
    Optional<String> collection =
        program.withAncestors(owner.internalName()).stream()
            .filter(t -> !program.declares(t) && empty(t).isPresent())
            .findFirst();
    return collection.map(type -> filled(value, constructor, type));
  }

  private Optional<MethodModel> empty(String type) {
    return models.of(creation(type));
  }

  private static MethodName creation(String type) {
    return new MethodName(new TypeName.Known(type), MethodName.CONSTRUCTOR, Arity.of(0));
  }

  private List<Case> filled(Value.Instance value, MethodName constructor, String type) {
    MethodName own = program.constructors(constructor, value.site()).get(0);
    List<Change> changes = new ArrayList<>();
    for (CallSite call : program.callsIn(own, value.site())) {
      Fact.Call made = call.call();
      if (made.receiver().filter(InitialisedCollections::isSelf).isPresent()
          && !made.callee().isConstructor()) {
        MethodName mutator =
            new MethodName(new TypeName.Known(type), made.callee().name(), made.callee().arity());
        changes.add(new Change(mutator, made.arguments(), true, made.guards(), made.site()));
      }
    }
    Value before = new Value.Instance(creation(type), List.of(), value.site());
    return evaluation.evaluate(new Value.Changed(before, changes, value.site()), Frame.of(own));
  }

  private static boolean isSelf(Value receiver) {
    return receiver instanceof Value.This
        || (receiver instanceof Value.Changed changed && changed.before() instanceof Value.This);
  }
}
