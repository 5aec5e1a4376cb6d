package io.github.legacytls.program;

import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite.Ownership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All units together, with what their names stand for. */
public final class Program {

  private final FactIndex facts;
  private final TypeIndex types;
  private final Linker linker;
  private final Callers callers;
  private final Bodies bodies;

  private Program(List<Unit> units, TypeHeaders headers) {
    types = new TypeIndex(units, headers);
    linker = new Linker(types);
    facts = new FactIndex(units);
    callers = new Callers(facts, types, linker);
    bodies = new Bodies(facts, types, linker);
  }

  /** The program the units make up; their order is of no consequence. */
  public static Program of(Collection<Unit> units, TypeHeaders headers) {
    return new Program(
        units.stream().sorted(Comparator.comparing(Unit::resource)).toList(), headers);
  }

  /** All calls, in the order of their places. */
  public List<Fact.Call> calls() {
    return facts.calls();
  }

  /** The calls of members named {@code member}. */
  public List<CallSite> callsNamed(String member) {
    return callers.named(member);
  }

  /** The calls, read in {@code method}'s own archive first, that may run {@code method}. */
  public List<CallSite> callersOf(MethodName method, Location within) {
    return callers.of(method, types.archiveOf(within.resource()));
  }

  /** The places where the lambda or method reference {@code function} is used. */
  public List<FunctionUse> usesOf(MethodName function) {
    return facts.usesOf(function);
  }

  /** What tells types of one name apart: code of one archive sees the same ones. */
  public String archiveOf(Location site) {
    return types.archiveOf(site.resource());
  }

  /** The calls that stand in {@code method}. */
  public List<CallSite> callsIn(MethodName method, Location within) {
    return callsIn(method, types.archiveOf(within.resource()));
  }

  /** The calls that stand in {@code body}. */
  public List<CallSite> callsIn(Body body) {
    return callsIn(body.method(), body.archive());
  }

  private List<CallSite> callsIn(MethodName method, String archive) {
    return facts.callsIn(method).stream()
        .filter(c -> types.archiveOf(c.site().resource()).equals(archive))
        .map(callers::link)
        .toList();
  }

  public List<Fact.Setting> settings() {
    return facts.settings();
  }

  /** What the scanned files set {@code key} to. */
  public List<Fact.Setting> settingsOf(String key) {
    return facts.settingsOf(key);
  }

  public List<Fact.Annotation> annotations() {
    return facts.annotations();
  }

  public List<Fact.Write> writes() {
    return facts.writes();
  }

  public List<Fact.Return> returns() {
    return facts.returns();
  }

  /** What {@code method} itself writes to fields. */
  public List<Fact.Write> writesIn(MethodName method) {
    return facts.writesIn(method);
  }

  /** What {@code method} itself returns. */
  public List<Fact.Return> returnsIn(MethodName method) {
    return facts.returnsOf(method);
  }

  /** What writes {@code field}, as read at {@code reader}. */
  public List<Fact.Write> writersOf(LinkedField field, Location reader) {
    String archive = types.archiveOf(reader.resource());
    return facts.writesNamed(field.name()).stream()
        .filter(
            w ->
                link(w.field(), w.receiver(), w.site())
                    .map(LinkedField::owner)
                    .filter(field.owner()::equals)
                    .isPresent())
        .filter(w -> types.isShared(field.owner(), archive, archive(w)))
        .toList();
  }

  private String archive(Fact fact) {
    return types.archiveOf(fact.site().resource());
  }

  /** The annotations on {@code field}. */
  public List<Fact.Annotation> annotationsOn(LinkedField field) {
    return facts.annotationsOn(field.name()).stream()
        .filter(
            a ->
                a.on()
                    .asField()
                    .flatMap(f -> link(f, Optional.empty(), a.site()))
                    .filter(f -> f.owner().equals(field.owner()))
                    .isPresent())
        .toList();
  }

  /** The annotations on a method or parameter. */
  public List<Fact.Annotation> annotationsOn(Annotated member) {
    return facts.annotationsOn(member);
  }

  /** The code a call may run: the method itself and everything that overrides it. */
  public List<Body> bodiesOf(MethodName linked, Location site) {
    return bodies.dispatched(
        linked, types.archiveOf(site.resource()), types.moduleOf(site.resource()));
  }

  /** The code a call runs on an object that is exactly a {@code type}. */
  public List<Body> bodiesOf(MethodName linked, String type, Location site) {
    return bodies.exact(linked, type, types.archiveOf(site.resource()));
  }

  /** The code of {@code target}, a lambda's or a referenced method's. */
  public List<Body> bodyOf(MethodName target, Location site) {
    String archive = types.archiveOf(site.resource());
    List<Body> declared = bodies.exact(target, DeclaredType.nameOf(target.owner()), archive);
    return declared.isEmpty() ? bodies.ofLambda(target, archive) : declared;
  }

  /** The constructors a creation may run, as their own facts name them. */
  public List<MethodName> constructors(MethodName linked, Location site) {
    List<MethodName> declared =
        bodies
            .exact(linked, DeclaredType.nameOf(linked.owner()), types.archiveOf(site.resource()))
            .stream()
            .map(Body::method)
            .toList();
    return declared.isEmpty() ? List.of(linked) : declared;
  }

  /** Everything each call of {@code callee} may return, the overriding methods' included. */
  public List<Fact.Return> returnsOf(MethodName linked, Location site) {
    return bodiesOf(linked, site).stream().flatMap(b -> b.returns().stream()).toList();
  }

  /** {@code callee} with its owner looked up, and how sure that is. */
  public CallSite link(Fact.Call call) {
    return callers.link(call);
  }

  /** The callee of {@code result}, whose owner is looked up once. */
  public MethodName linked(Value.Result result) {
    return callers.linked(result);
  }

  /** {@code callee} with its owner as {@code Known} wherever that can be found out. */
  public MethodName link(MethodName callee, Optional<Value> receiver, Location site) {
    return callers.link(callee, receiver, site).name();
  }

  /** The field {@code field} stands for, and the type that declares it. */
  public Optional<LinkedField> link(FieldName field, Optional<Value> receiver, Location site) {
    Optional<TypeReference> owner = linker.ownerOf(field, receiver, site);
    return owner
        .filter(o -> !o.name().isEmpty())
        .map(
            o ->
                linker
                    .declaringField(o.name(), field.name())
                    .map(d -> new LinkedField(d.owner(), field.name(), Optional.of(d.field())))
                    .orElseGet(() -> new LinkedField(o.name(), field.name(), Optional.empty())));
  }

  /** Whether {@code type} is {@code ancestor} or below it. */
  public Relation relation(String type, String ancestor) {
    return types.relation(type, ancestor);
  }

  /** The type and its supertypes, nearest first, as far as they are known. */
  public List<String> withAncestors(String type) {
    return types.withAncestors(type);
  }

  /** Whether the program itself declares {@code type}. */
  public boolean declares(String type) {
    return types.isDeclared(type);
  }

  public boolean isEnum(String type) {
    return types.kindOf(type).filter(Fact.Kind.ENUM::equals).isPresent();
  }

  public boolean isAnnotation(String type) {
    return types.kindOf(type).filter(Fact.Kind.ANNOTATION::equals).isPresent();
  }

  /** The members of a type, of the program or of a header. */
  public List<MemberDeclaration> membersOf(String type) {
    return types.membersOf(type);
  }

  /** The method that a call of {@code name} on {@code type} runs by static types. */
  public Optional<MemberDeclaration.Method> method(String type, String name, Arity arity) {
    return linker.method(type, name, arity).map(Linker.Declared::method);
  }

  /** Whether a call of {@code linked} by static types runs code of the program itself. */
  public boolean isWritten(MethodName linked) {
    return linker
        .method(DeclaredType.nameOf(linked.owner()), linked.name(), linked.arity())
        .filter(d -> types.isDeclared(d.owner()) && !d.method().isAbstract())
        .isPresent();
  }

  /** Whether a method of the program packs the rest of its arguments. */
  public boolean isVariadic(MethodName method) {
    return types.membersOf(DeclaredType.nameOf(method.owner())).stream()
        .anyMatch(
            m ->
                m instanceof MemberDeclaration.Method declared
                    && declared.isVariadic()
                    && declared.name().equals(method.name())
                    && declared.arity().equals(method.arity()));
  }

  /** Internal name of the static type of a value; empty when unknown, an array or a primitive. */
  public Optional<String> classOf(Value value) {
    return linker
        .typeOf(value)
        .filter(t -> !t.isArray() && !t.isPrimitive() && !t.name().isEmpty())
        .map(TypeReference::name);
  }

  /** Whether the static type of a value is an array, if it is known at all. */
  public Optional<Boolean> isArray(Value value) {
    return value instanceof Value.Sequence
        ? Optional.of(true)
        : linker.typeOf(value).map(TypeReference::isArray);
  }

  /** Whether {@code argument} may be passed where a {@code parameter} is declared. */
  public boolean accepts(Value.Parameter parameter, Value argument) {
    Optional<TypeReference> declared = linker.typeOf(parameter);
    Optional<TypeReference> given =
        argument instanceof Value.Sequence ? Optional.empty() : linker.typeOf(argument);
    return declared.isEmpty()
        || given.isEmpty()
        || given.get().ownership() != Ownership.CERTAIN
        || Applicability.accepts(types, declared.get(), given.get());
  }

  /** The internal name a type stands for, read at {@code site}. */
  public String link(TypeName type, Location site) {
    return types.link(type, site.member().map(m -> m.className()).orElse("")).name();
  }

  /** The enum constants of {@code type}, in the order of their declaration. */
  public List<String> constantsOf(String type) {
    List<String> names = new ArrayList<>();
    for (MemberDeclaration member : types.membersOf(type)) {
      if (member instanceof MemberDeclaration.Field field
          && field.isStatic()
          && types.link(field.type(), type).name().equals(type)
          && types.link(field.type(), type).dimensions() == 0) {
        names.add(field.name());
      }
    }
    return names;
  }
}
