package io.github.legacytls.resolve;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.LinkedField;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What fields hold: everything that is ever written to them. What an object's own constructor wrote
 * counts only for that object.
 */
final class Fields {

  /** The place of values that stand outside of methods. */
  static final MethodName NOWHERE = new MethodName(TypeName.INFERRED, "", Arity.of(0));

  private final Evaluation evaluation;
  private final Program program;

  Fields(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  /** A static field or enum constant. */
  List<Case> constant(Value.Constant value) {
    Optional<LinkedField> linked = program.link(value.field(), Optional.empty(), value.site());
    if (linked.isEmpty()) {
      return symbol(value.field(), value.site());
    }
    LinkedField field = linked.get();
    if (isEnumConstant(field) || !program.declares(field.owner())) {
      if (!program.declares(field.owner())) {
        List<Case> modelled = evaluation.calls().constant(field.fieldName(), value.site());
        if (!modelled.isEmpty()) {
          return modelled;
        }
        MethodName initialiser =
            new MethodName(field.fieldName().owner(), MethodName.STATIC_INITIALISER, Arity.of(0));
        evaluation.demands().declarationOf(initialiser, field.name());
      }
      return symbol(field.fieldName(), value.site());
    }
    List<Case> cases = writes(field, value.site());
    // Where a constant is made is not where anybody passed it on.
    return field.isConstant()
        ? cases.stream().map(c -> c.entering(Optional.empty())).toList()
        : cases;
  }

  private boolean isEnumConstant(LinkedField field) {
    return program.isEnum(field.owner())
        && program.constantsOf(field.owner()).contains(field.name());
  }

  private static List<Case> symbol(FieldName field, Location site) {
    Step origin =
        new Step(Step.Kind.ORIGIN, Describe.simple(field.owner()) + "." + field.name(), site);
    return List.of(Case.of(new Atom.Symbol(field), origin));
  }

  /** A field of an object. */
  List<Case> read(Value.FieldRead value, Frame frame) {
    Optional<LinkedField> linked =
        program.link(value.field(), Optional.of(value.receiver()), value.site());
    List<Case> receivers = evaluation.evaluate(value.receiver(), frame);
    return linked.isEmpty()
        ? ofExactTypes(value, receivers)
        : read(linked.get(), receivers, value.site());
  }

  /** The parameter of a lambda has no type that is written; what is passed to it has one. */
  private List<Case> ofExactTypes(Value.FieldRead value, List<Case> receivers) {
    ExactTypes types = new ExactTypes(program);
    List<Case> results = new ArrayList<>();
    for (Case receiver : receivers) {
      Optional<LinkedField> field =
          types
              .of(receiver.atom(), value.site())
              .map(type -> new FieldName(new TypeName.Known(type), value.field().name()))
              .flatMap(name -> program.link(name, Optional.empty(), value.site()));
      results.addAll(
          field.isPresent()
              ? read(field.get(), List.of(receiver), value.site())
              : Case.missing(Reason.MISSING, value.site()));
    }
    return results;
  }

  private List<Case> read(LinkedField field, List<Case> receivers, Location site) {
    List<Case> results = new ArrayList<>();
    boolean any = receivers.isEmpty();
    for (Case receiver : receivers) {
      List<Case> own = ofObject(field, receiver, site);
      any |= own.isEmpty();
      results.addAll(own);
    }
    if (any) {
      results.addAll(ofAnyObject(field, site));
    }
    return Evaluation.withoutRecursion(results);
  }

  /** An enum lists what there is: which of its constants is meant, the list of all cannot say. */
  private List<Case> ofAnyObject(LinkedField field, Location site) {
    return program.isEnum(field.owner()) ? Case.missing(Reason.OUTSIDE, site) : writes(field, site);
  }

  /** What the field of one known object holds; nothing when the object is not known. */
  private List<Case> ofObject(LinkedField field, Case receiver, Location site) {
    if (receiver.atom() instanceof Atom.Symbol symbol) {
      Value.Constant constant = new Value.Constant(symbol.field(), site);
      Optional<LinkedField> linked = program.link(constant.field(), Optional.empty(), site);
      return linked
          .filter(f -> program.declares(f.owner()))
          .map(f -> writes(f, site))
          .orElse(List.of())
          .stream()
          .filter(c -> !(c.atom() instanceof Atom.Symbol))
          .flatMap(c -> ofObject(field, c.entering(receiver.entry()), site).stream())
          .flatMap(c -> c.under(receiver.bindings()).stream())
          .map(c -> c.entering(receiver.entry()))
          .toList();
    }
    return receiver.atom() instanceof ProgramObject object
            && object.value() instanceof Value.Instance instance
        ? ofInstance(field, receiver, object, instance, site)
        : List.of();
  }

  private List<Case> ofInstance(
      LinkedField field,
      Case receiver,
      ProgramObject object,
      Value.Instance instance,
      Location site) {
    List<Case> bases = new ArrayList<>();
    OwnChanges changes = new OwnChanges(evaluation);
    MethodName constructor =
        program.link(instance.constructor(), Optional.empty(), instance.site());
    Constructions constructions = new Constructions(program);
    boolean isSetLater = false;
    for (Fact.Write write : program.writersOf(field, site)) {
      if (!write.writer().isConstructor()) {
        isSetLater |= !OwnChanges.isOne(write);
        changes.addOfAny(write, Frame.of(write.writer()), held(field, write));
        continue;
      }
      Optional<Frame> inside =
          constructions.frameOf(constructor, instance, object, write.writer(), receiver);
      if (inside.isPresent() && OwnChanges.isOne(write)) {
        changes.add(write, inside.get(), held(field, write));
      } else if (inside.isPresent()) {
        for (Case one : evaluation.evaluate(write.value(), inside.get())) {
          one.then(held(field, write)).under(receiver.bindings()).ifPresent(bases::add);
        }
      }
    }
    if (isSetLater) {
      bases.addAll(setLater(field, site));
    }
    return changes.on(bases, site);
  }

  private static Step held(LinkedField field, Fact.Write write) {
    return new Step(
        Step.Kind.FIELD,
        "held by " + Describe.simple(field.owner()) + "." + field.name(),
        write.site());
  }

  /** What setters write, on whatever object. */
  private List<Case> setLater(LinkedField field, Location site) {
    return once("set", field, site, w -> !w.writer().isConstructor() && !OwnChanges.isOne(w));
  }

  /** Everything that is written to the field. */
  private List<Case> writes(LinkedField field, Location site) {
    return once("all", field, site, w -> true);
  }

  private List<Case> once(
      String which, LinkedField field, Location site, Predicate<Fact.Write> wanted) {
    record Question(String which, String owner, String name, String archive) {}
    return evaluation.once(
        new Question(which, field.owner(), field.name(), program.archiveOf(site)),
        site,
        () -> {
          evaluation.demands().dependOnWritersOf(field.fieldName());
          if (!field.isConstant()) {
            evaluation.demands().writersOf(field.fieldName());
          }
          List<Case> found = written(field, site, wanted);
          if (which.equals("all") && found.isEmpty()) {
            evaluation.demands().writersOf(field.fieldName());
            return Case.missing(Reason.MISSING, site);
          }
          return found;
        });
  }

  private List<Case> written(LinkedField field, Location site, Predicate<Fact.Write> wanted) {
    List<Case> bases = new ArrayList<>();
    OwnChanges changes = new OwnChanges(evaluation);
    for (Fact.Write write : program.writersOf(field, site)) {
      if (!wanted.test(write)) {
        continue;
      }
      if (evaluation.isExhausted()) {
        bases.addAll(evaluation.tooFar(site));
        break;
      }
      Frame frame = Frame.of(write.writer());
      if (OwnChanges.isOne(write)) {
        changes.add(write, frame, held(field, write));
      } else {
        evaluation
            .evaluate(write.value(), frame)
            .forEach(c -> bases.add(c.then(held(field, write))));
      }
    }
    bases.addAll(new Injected(evaluation).into(field));
    if (evaluation.isOfCondition() && !field.isFinal()) {
      // Its writers were not all looked for.
      bases.addAll(Case.missing(Reason.OUTSIDE, site));
    }
    return changes.on(Evaluation.withoutRecursion(bases), site);
  }

  /** Accessors that nobody wrote by hand. */
  List<Case> withoutBody(Invocation invocation) {
    MethodName callee = invocation.callee();
    if (!(callee.owner() instanceof TypeName.Known known)
        || !program.declares(known.internalName())) {
      return List.of();
    }
    Optional<LinkedField> property =
        callee.arity().arguments() == 0
            ? Properties.readBy(callee.name()).stream()
                .map(n -> new FieldName(callee.owner(), n))
                .flatMap(f -> program.link(f, Optional.empty(), invocation.site()).stream())
                .filter(f -> f.declaration().isPresent())
                .findFirst()
            : Optional.empty();
    if (property.isEmpty() || invocation.receiver().isEmpty()) {
      return List.of();
    }
    return read(
        property.get(), evaluation.evaluate(invocation.receiver().get()), invocation.site());
  }
}
