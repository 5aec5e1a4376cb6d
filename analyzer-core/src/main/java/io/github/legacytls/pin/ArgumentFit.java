package io.github.legacytls.pin;

import io.github.legacytls.catalog.Owners;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether arguments written in source can be meant for the parameters of a row. */
final class ArgumentFit {

  private static final String OBJECT = "Ljava/lang/Object;";
  private static final Set<String> OF_TEXT =
      Set.of(
          "Ljava/lang/String;",
          OBJECT,
          "Ljava/lang/CharSequence;",
          "Ljava/lang/Comparable;",
          "Ljava/io/Serializable;");
  private static final Set<String> OF_NUMBER =
      Set.of(
          "I",
          "J",
          "S",
          "B",
          "C",
          "F",
          "D",
          OBJECT,
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Number;");
  private static final Set<String> OF_TRUTH = Set.of("Z", OBJECT, "Ljava/lang/Boolean;");

  /** What an array is as well. */
  private static final Set<String> OF_ARRAY =
      Set.of("java/lang/Object", "java/io/Serializable", "java/lang/Cloneable");

  private final Program program;

  ArgumentFit(Program program) {
    this.program = program;
  }

  boolean fits(List<Value> arguments, Signature signature) {
    List<String> parameters = signature.parameters();
    int fixed = parameters.size();
    if (arguments.size() == fixed && eachFits(arguments, parameters)) {
      return true;
    }
    if (!signature.mayTakeMore() || arguments.size() < fixed - 1) {
      return false;
    }
    String element = parameters.get(fixed - 1).substring(1);
    return eachFits(arguments.subList(0, fixed - 1), parameters)
        && arguments.subList(fixed - 1, arguments.size()).stream().allMatch(a -> fits(a, element));
  }

  private boolean eachFits(List<Value> arguments, List<String> parameters) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!fits(arguments.get(i), parameters.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Value argument, String parameter) {
    if (argument instanceof Value.Literal literal) {
      return constantFits(literal.constant(), parameter);
    }
    if (argument instanceof Value.Sequence) {
      return parameter.startsWith("[") || parameter.equals(OBJECT);
    }
    Optional<String> given = program.classOf(argument);
    Optional<Boolean> isArray = program.isArray(argument);
    if (isArray.isPresent() && isArray.get() != parameter.startsWith("[")) {
      return parameter.equals(OBJECT) || given.filter(OF_ARRAY::contains).isPresent();
    }
    String wanted = Signature.className(parameter);
    return wanted.isEmpty()
        || given.isEmpty()
        || Owners.relocated(given.get(), wanted)
        || program.relation(given.get(), wanted) != Relation.NO
        || isNarrowed(given.get(), wanted);
  }

  /** A cast or a type variable, which values do not show, may make more of a wider type. */
  private boolean isNarrowed(String given, String wanted) {
    return program.relation(wanted, given) == Relation.YES;
  }

  private static boolean constantFits(Object constant, String parameter) {
    if (constant instanceof String) {
      return OF_TEXT.contains(parameter);
    }
    if (constant instanceof Long || constant instanceof Double) {
      return OF_NUMBER.contains(parameter);
    }
    if (constant instanceof Boolean) {
      return OF_TRUTH.contains(parameter);
    }
    if (constant instanceof TypeName) {
      return parameter.equals("Ljava/lang/Class;") || parameter.equals(OBJECT);
    }
    return parameter.startsWith("L") || parameter.startsWith("[");
  }
}
