package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the model of a linked callee, and selects what its operator works on. */
final class Models {

  private static final String OBJECT = "java/lang/Object";

  /** What every object or constant has, and most rewrite. */
  private static final Set<String> ROOTS =
      Set.of(
          OBJECT,
          "java/lang/Enum",
          "java/lang/Record",
          "java/lang/CharSequence",
          "java/lang/Comparable");

  /** What gives one element after the other. */
  private static final String NEXT = "NEXT";

  private final Program program;
  private final ModelTable table;
  private final Operators operators;

  Models(Program program, ModelTable table, Operators operators) {
    this.program = program;
    this.table = table;
    this.operators = operators;
  }

  /**
   * The row for the callee's type, or the nearest of its supertypes that has one. What the program
   * itself wrote for a method that all objects have goes before.
   */
  Optional<MethodModel> of(MethodName linked) {
    int arguments = linked.arity().arguments();
    if (!(linked.owner() instanceof TypeName.Known owner)) {
      return table.modelNamed(linked.name(), arguments);
    }
    if (linked.isConstructor()) {
      return table.model(owner.internalName(), linked.name(), arguments);
    }
    for (String type : program.withAncestors(owner.internalName())) {
      Optional<MethodModel> model = table.model(type, linked.name(), arguments);
      if (model.isPresent()) {
        boolean rewritten = ROOTS.contains(type) && isRewritten(linked, owner, type);
        return rewritten ? Optional.empty() : model;
      }
    }
    // What an interface is called on is an object as well.
    return table
        .model(OBJECT, linked.name(), arguments)
        .filter(model -> !isRewritten(linked, owner, OBJECT));
  }

  private boolean isRewritten(MethodName linked, TypeName.Known owner, String inherited) {
    return !inherited.equals(owner.internalName()) && program.isWritten(linked);
  }

  /** The row of a library's constant, which is as good as a method without arguments. */
  Optional<MethodModel> of(FieldName constant) {
    return constant.owner() instanceof TypeName.Known owner
        ? table.model(owner.internalName(), constant.name(), 0)
        : Optional.empty();
  }

  /** Whether the value stands for each element of what is iterated over. */
  boolean isIterated(Value value) {
    return Subvalues.of(value).stream().anyMatch(this::isNext);
  }

  private boolean isNext(Value value) {
    if (value instanceof Value.Element element) {
      return !(element.index() instanceof Value.Literal literal
          && literal.constant() instanceof Long);
    }
    return value instanceof Value.Result result
        && table
            .modelNamed(result.callee().name(), result.arguments().size())
            .filter(model -> model.operator().equals(NEXT))
            .isPresent()
        && of(program.linked(result)).filter(m -> m.operator().equals(NEXT)).isPresent();
  }

  Optional<Operator> operator(MethodModel model) {
    return operators.named(model.operator());
  }

  /**
   * The operands a row names: {@code this}, an index, an index and all after it; anything else is a
   * text.
   */
  static List<Operand> select(
      MethodModel model, Optional<Operand> receiver, List<Operand> arguments, Location site) {
    List<Operand> selected = new ArrayList<>();
    for (String operand : model.operands()) {
      if (operand.equals("this")) {
        receiver.ifPresent(selected::add);
      } else if (!Character.isDigit(operand.charAt(0))) {
        Step origin = new Step(Step.Kind.ORIGIN, Describe.literal(operand), site);
        selected.add(new Operand.Evaluated(List.of(Case.of(new Atom.Scalar(operand), origin))));
      } else if (operand.endsWith("..")) {
        int from = Integer.parseInt(operand.substring(0, operand.length() - 2));
        if (from < arguments.size()) {
          selected.addAll(arguments.subList(from, arguments.size()));
        }
      } else {
        int index = Integer.parseInt(operand);
        if (index < arguments.size()) {
          selected.add(arguments.get(index));
        }
      }
    }
    return selected;
  }
}
