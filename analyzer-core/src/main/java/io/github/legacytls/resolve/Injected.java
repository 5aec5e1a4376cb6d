package io.github.legacytls.resolve;

import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.LinkedField;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What reaches a field without a write in the code: annotations, generated setters. */
final class Injected {

  private final Evaluation evaluation;
  private final Program program;

  Injected(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  List<Case> into(LinkedField field) {
    List<Case> results = new ArrayList<>();
    for (Fact.Annotation annotation : program.annotationsOn(field)) {
      results.addAll(byAnnotation(annotation));
    }
    results.addAll(byGeneratedSetter(field));
    return results;
  }

  /** What a container passes to a parameter; on a setter the annotation may stand on the method. */
  List<Case> into(Value.Parameter parameter) {
    MethodName method = parameter.method();
    List<Case> results = new ArrayList<>();
    for (Fact.Annotation annotation :
        program.annotationsOn(new Annotated.OfParameter(method, parameter.index()))) {
      results.addAll(byAnnotation(annotation));
    }
    if (method.arity().arguments() == 1) {
      for (Fact.Annotation annotation : program.annotationsOn(new Annotated.OfMethod(method))) {
        results.addAll(byPlaceholder(annotation));
      }
    }
    return results;
  }

  private List<Case> byPlaceholder(Fact.Annotation annotation) {
    Optional<Value> value = Optional.ofNullable(annotation.arguments().get("value"));
    return value.filter(Value.Literal.class::isInstance).stream()
        .flatMap(v -> evaluation.evaluate(v, Frame.of(Fields.NOWHERE)).stream())
        .flatMap(c -> Atoms.whole(c.atom()).stream())
        .flatMap(text -> new Settings(evaluation).placeholder(text, annotation.site()).stream())
        .toList();
  }

  /** {@code @Value("${key:default}")}, {@code @ConfigProperty(name = .., defaultValue = ..)}. */
  private List<Case> byAnnotation(Fact.Annotation annotation) {
    Settings settings = new Settings(evaluation);
    List<Case> results = new ArrayList<>();
    annotation.arguments().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            argument -> {
              Value value = argument.getValue();
              List<Case> cases = evaluation.evaluate(value, Frame.of(Fields.NOWHERE));
              for (Case one : cases) {
                String text = Atoms.whole(one.atom()).orElse("");
                results.addAll(settings.placeholder(text, value.site()));
                if (argument.getKey().equals("name")) {
                  results.addAll(settings.of(text, value.site()));
                }
                if (argument.getKey().equals("defaultValue")) {
                  results.add(one);
                  results.addAll(Case.missing(Reason.OUTSIDE, annotation.site()));
                }
              }
            });
    return results;
  }

  /** Setters that an annotation processor writes are called but never declared. */
  private List<Case> byGeneratedSetter(LinkedField field) {
    List<Case> results = new ArrayList<>();
    if (field.declaration().filter(f -> !f.isStatic()).isEmpty()) {
      return results;
    }
    for (String name : Properties.settersOf(field.name())) {
      if (isDeclared(field.owner(), name)) {
        return List.of();
      }
      evaluation.demands().dependOnCallsOf(name);
      for (CallSite call : program.callsNamed(name)) {
        boolean sets =
            call.call().arguments().size() == 1
                && call.call().receiver().isPresent()
                && call.callee().owner() instanceof TypeName.Known owner
                && owner.internalName().equals(field.owner());
        if (sets) {
          results.addAll(passed(field, call));
        }
      }
    }
    return results;
  }

  private boolean isDeclared(String owner, String method) {
    return program.membersOf(owner).stream()
        .anyMatch(m -> m instanceof MemberDeclaration.Method && m.name().equals(method));
  }

  private List<Case> passed(LinkedField field, CallSite call) {
    Bindings choice = Bindings.of(field, call);
    Step step =
        new Step(Step.Kind.ARGUMENT, "passed to " + Describe.method(call.callee()), call.site());
    Frame caller = Frame.of(call.call().caller()).under(call.call().guards());
    return evaluation.evaluate(call.call().arguments().get(0), caller).stream()
        .map(c -> c.then(step).enteringAt(call.site()))
        .flatMap(c -> c.under(choice).stream())
        .toList();
  }
}
