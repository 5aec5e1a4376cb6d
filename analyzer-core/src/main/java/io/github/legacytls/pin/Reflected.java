package io.github.legacytls.pin;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.CallSite.Ownership;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Atom;
import io.github.legacytls.resolve.Resolver;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls through reflection or a method handle, as the calls of the methods they name. */
final class Reflected {

  private static final String METHOD = "java/lang/reflect/Method";
  private static final String HANDLE = "java/lang/invoke/MethodHandle";
  private static final Set<String> FIND = Set.of("getMethod", "getDeclaredMethod", "findStatic");
  private static final String FIND_INSTANCE_METHOD = "findVirtual";

  private final Program program;
  private final Resolver resolver;

  Reflected(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  static boolean mayBe(Fact.Call call) {
    return call.receiver().isPresent() && call.callee().name().startsWith("invoke");
  }

  /** What {@code call} calls by name; what its arguments are is as sure as ever. */
  List<CallSite> targets(CallSite call) {
    if (!mayBe(call.call()) || !(call.callee().owner() instanceof TypeName.Known owner)) {
      return List.of();
    }
    boolean isMethod = owner.internalName().equals(METHOD);
    if (!isMethod && !owner.internalName().equals(HANDLE)) {
      return List.of();
    }
    return resolver.glance(call.call().receiver().orElseThrow(), call).stream()
        .flatMap(found -> target(found.atom(), isMethod, call).stream())
        .distinct()
        .toList();
  }

  private Optional<CallSite> target(Atom member, boolean isMethod, CallSite call) {
    if (!(member instanceof Atom.Made made)
        || made.receiver().isEmpty()
        || made.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<TypeName> type =
        constant(made.receiver().get().atom(), TypeName.class)
            .map(written -> new TypeName.Known(program.link(written, call.site())));
    Optional<String> name =
        made.arguments().get(0).alternatives().stream()
            .flatMap(a -> constant(a.atom(), String.class).stream())
            .findFirst();
    boolean takesObject = isMethod || made.by().name().equals(FIND_INSTANCE_METHOD);
    boolean isFound = takesObject || FIND.contains(made.by().name());
    List<Value> arguments = unpacked(call.call().arguments());
    return type.isEmpty() || name.isEmpty() || !isFound || (takesObject && arguments.isEmpty())
        ? Optional.empty()
        : Optional.of(site(type.get(), name.get(), arguments, takesObject, call));
  }

  private static <T> Optional<T> constant(Atom atom, Class<T> type) {
    return atom instanceof Atom.Scalar scalar && type.isInstance(scalar.constant())
        ? Optional.of(type.cast(scalar.constant()))
        : Optional.empty();
  }

  /** In bytecode the rest of the arguments is one array. */
  private static List<Value> unpacked(List<Value> arguments) {
    int last = arguments.size() - 1;
    if (last < 0 || !(arguments.get(last) instanceof Value.Sequence rest) || rest.open()) {
      return arguments;
    }
    return java.util.stream.Stream.concat(
            arguments.subList(0, last).stream(), rest.elements().stream())
        .toList();
  }

  private static CallSite site(
      TypeName type, String name, List<Value> arguments, boolean takesObject, CallSite call) {
    List<Value> passed = takesObject ? arguments.subList(1, arguments.size()) : arguments;
    MethodName callee = new MethodName(type, name, Arity.of(passed.size()));
    Fact.Call made =
        new Fact.Call(
            call.call().caller(),
            callee,
            takesObject ? Optional.of(arguments.get(0)) : Optional.empty(),
            passed,
            call.call().guards(),
            call.site());
    return new CallSite(made, callee, Ownership.BY_NAME);
  }
}
