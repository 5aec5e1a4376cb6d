package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;

/** What each form of value is, in one frame. */
final class Forms implements Value.Visitor<List<Case>> {

  private final Evaluation evaluation;
  private final Frame frame;

  Forms(Evaluation evaluation, Frame frame) {
    this.evaluation = evaluation;
    this.frame = frame;
  }

  private List<List<Case>> all(List<Value> values) {
    return values.stream().map(v -> evaluation.evaluate(v, frame)).toList();
  }

  private static List<Case> one(Atom atom, String text, Value at) {
    return List.of(Case.of(atom, new Step(Step.Kind.ORIGIN, text, at.site())));
  }

  @Override
  public List<Case> literal(Value.Literal value) {
    return one(new Atom.Scalar(value.constant()), Describe.literal(value.constant()), value);
  }

  @Override
  public List<Case> constant(Value.Constant value) {
    return evaluation.fields().constant(value);
  }

  @Override
  public List<Case> sequence(Value.Sequence value) {
    List<Boolean> spread = value.elements().stream().map(evaluation.calls()::isIterated).toList();
    return Evaluation.inWorlds(
        all(value.elements()),
        elements -> {
          List<Slot> slots = new ArrayList<>();
          for (int i = 0; i < elements.size(); i++) {
            slots.addAll(Slots.of(elements.get(i), spread.get(i)));
          }
          Step origin = new Step(Step.Kind.ORIGIN, "array", value.site());
          return List.of(new Alternative(Slots.many(slots, value.open()), Trace.from(origin)));
        });
  }

  @Override
  public List<Case> text(Value.Text value) {
    Step origin = new Step(Step.Kind.ORIGIN, "text", value.site());
    Alternative empty = new Alternative(new Atom.Scalar(""), Trace.from(origin));
    OwnTexts texts = evaluation.calls().texts();
    return Evaluation.inWorlds(
        all(value.parts()).stream().map(p -> texts.of(p, value.site(), frame)).toList(),
        parts -> Operands.combine(List.of(empty), parts, TextOperators::joined));
  }

  @Override
  public List<Case> choice(Value.Choice value) {
    List<Case> mask = Gathered.of(value).map(gathered -> mask(gathered, value)).orElse(List.of());
    return mask.isEmpty() ? anyOf(value) : mask;
  }

  /** Nothing where it turns out to be no mask. */
  private List<Case> mask(Gathered gathered, Value.Choice value) {
    List<List<Case>> operands = new ArrayList<>();
    operands.add(
        gathered.bases().stream().flatMap(v -> evaluation.evaluate(v, frame).stream()).toList());
    gathered.bits().forEach(bits -> operands.add(evaluation.evaluate(bits.value(), frame)));
    List<Boolean> repeated = gathered.bits().stream().map(Gathered.Bits::repeated).toList();
    Trace trace = Trace.from(new Step(Step.Kind.ORIGIN, "|", value.site()));
    return Evaluation.inWorlds(
        operands, all -> Masks.gathered(all.get(0), all.subList(1, all.size()), repeated, trace));
  }

  private List<Case> anyOf(Value.Choice value) {
    List<Case> cases = new ArrayList<>();
    all(value.alternatives()).forEach(cases::addAll);
    return Evaluation.withoutRecursion(cases);
  }

  @Override
  public List<Case> parameter(Value.Parameter value) {
    return evaluation.arguments().of(value, frame);
  }

  @Override
  public List<Case> self(Value.This value) {
    return frame
        .call()
        .flatMap(Frame.Entered::receiver)
        .map(evaluation::evaluate)
        .orElseGet(() -> one(new ProgramObject(value, frame), "this", value));
  }

  @Override
  public List<Case> fieldRead(Value.FieldRead value) {
    return evaluation.fields().read(value, frame);
  }

  @Override
  public List<Case> element(Value.Element value) {
    List<List<Case>> operands =
        List.of(
            evaluation.calls().expanded(evaluation.evaluate(value.container(), frame)),
            index(value.index()));
    return Evaluation.inWorlds(operands, all -> elements(all.get(0), all.get(1), value));
  }

  /** What a loop counts is every element; anything else that is known is one. */
  private List<Case> index(Value index) {
    boolean counts = index instanceof Value.Choice || index instanceof Value.Operation;
    return !counts
        ? evaluation.evaluate(index, frame)
        : Case.missing(Reason.NOT_FOLLOWED, index.site());
  }

  private static List<Alternative> elements(
      List<Alternative> containers, List<Alternative> index, Value.Element value) {
    List<Alternative> elements = new ArrayList<>();
    for (Alternative container : containers) {
      List<Alternative> found =
          Atoms.number(index.get(0).atom())
              .filter(n -> n <= Slots.LIMIT)
              .map(n -> ContainerOperators.at(container, n.intValue()))
              .orElseGet(() -> ContainerOperators.any(container));
      elements.addAll(found);
      if (found.isEmpty()) {
        Step origin = new Step(Step.Kind.ORIGIN, "element", value.site());
        elements.add(new Alternative(new Atom.Missing(Reason.OUTSIDE), Trace.from(origin)));
      }
    }
    return elements;
  }

  @Override
  public List<Case> result(Value.Result value) {
    return evaluation.calls().result(value, frame);
  }

  @Override
  public List<Case> instance(Value.Instance value) {
    return evaluation.calls().instance(value, frame);
  }

  @Override
  public List<Case> changed(Value.Changed value) {
    return evaluation.changes().fold(value, frame);
  }

  @Override
  public List<Case> function(Value.Function value) {
    return one(new ProgramObject(value, frame), Describe.method(value.target()), value);
  }

  @Override
  public List<Case> operation(Value.Operation value) {
    return Evaluation.inWorlds(
        all(value.operands()), operands -> Operations.apply(value, operands));
  }

  @Override
  public List<Case> unknown(Value.Unknown value) {
    return Case.missing(value.reason(), value.site());
  }
}
