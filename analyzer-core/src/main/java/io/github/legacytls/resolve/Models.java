package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the model of a linked callee, and selects what its operator works on. */
final class Models {

  /** What every object or constant has, and most rewrite. */
  private static final Set<String> ROOTS =
      Set.of(
          "java/lang/Object",
          "java/lang/Enum",
          "java/lang/Record",
          "java/lang/CharSequence",
          "java/lang/Comparable");

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
        boolean rewritten =
            ROOTS.contains(type) && !type.equals(owner.internalName()) && program.isWritten(linked);
        return rewritten ? Optional.empty() : model;
      }
    }
    return Optional.empty();
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
